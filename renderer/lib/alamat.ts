/** As the contract wants an id: a UUID of any of its versions. */
const polaId = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
const namaId = /^id$|Id$/

/** True unless a part of an address that names a record cannot be the id of one. */
export function isAlamat(params: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(params).every(([nama, nilai]) => !namaId.test(nama) || polaId.test(nilai ?? ''))
}
