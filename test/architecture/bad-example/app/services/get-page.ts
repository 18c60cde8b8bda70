import { Page } from '../components/asks-a-service.tsx';

export const getPage = (): unknown => Page;
