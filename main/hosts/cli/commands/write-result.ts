import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppFailure, refuse } from '#shared/contract/errors.ts'

/** Refuses to write over what is read. */
export function refuseMasukan(target: string, file: string): void {
  if (resolve(target) !== resolve(file)) return
  refuse(`Hasil tidak ditulis ke ${target} karena itu berkas masukannya. Berkas itu tidak berubah. Pilih nama lain.`)
}

/** Writes what a command worked out of a file, or says in a sentence why not. */
export function writeResult(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    const pesan = `Hasil tidak dapat ditulis ke ${path}. Berkas masukan tidak berubah. Periksa folder dan isi diska.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}
