import { start } from '../server/main.ts';

export const serve = () => start();
