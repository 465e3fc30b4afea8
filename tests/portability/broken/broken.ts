export const broken: string = 1;
