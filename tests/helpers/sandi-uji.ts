/** The passphrase of every book the tests make. */
export const sandiUji = 'sandi untuk uji'
