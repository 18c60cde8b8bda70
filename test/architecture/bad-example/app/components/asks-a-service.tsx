import { getPage } from '../services/get-page.ts';

export const Page = () => getPage();
