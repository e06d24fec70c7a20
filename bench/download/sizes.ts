/** Bytes of the large file: the most that the API takes. */
export const BIG = 200_000_000;
/** Bytes of a small one, of which there are `MANY`. */
export const SMALL = 50_000;
export const MANY = 2_000;
/** Bytes of the file that the code warms up with. */
export const WARM_UP = 20_000_000;
