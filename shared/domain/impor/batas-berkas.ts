/** Largest register file read, megabytes of 1024 × 1024 bytes. A register of a Puskesmas for two years is some five. */
export const batasBerkasMb = 30
/** Bytes */
export const byteSatuMb = 1024 * 1024
