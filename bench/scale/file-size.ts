export const FILE_SIZE = 50_000;
