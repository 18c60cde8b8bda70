export type AreaCode = string;
