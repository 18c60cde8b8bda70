import { Page } from '../components/asks-a-service.tsx';

export const refusal = Page;
