/** Bytes of one uploaded file: 20 MB (security.md 4). */
export const LARGEST_SIGNED_COPY = 20 * 1024 * 1024;
