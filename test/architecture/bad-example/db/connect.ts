import type { ReactNode } from 'react';

export const connect = (): ReactNode => null;
