import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { listExpired } from '#shared/domain/cadangan/rotasi.ts'
import { readCadangan } from './berkas-cadangan.ts'
import { akhiran } from './cadangan.ts'

/** Where backups lie. */
export type TempatCadangan = { readonly id: string; readonly nama: string; readonly folder: string }

/** On a stick, backups lie in a folder of this name; a stick that has it was chosen by a person. */
const folderFlashdisk = 'Cadangan Buku Pustu'

export function tempatKomputer(dataDir: string): TempatCadangan {
  return { id: 'komputer', nama: 'Komputer ini', folder: join(dataDir, 'cadangan') }
}

export function tempatFlashdisk({ id, nama, letak }: FlashdiskAda): TempatCadangan {
  return { id: `flashdisk-${id}`, nama, folder: join(letak, folderFlashdisk) }
}

export function isDipilih(flashdisk: FlashdiskAda): boolean {
  return existsSync(tempatFlashdisk(flashdisk).folder)
}

/** A backup in its place. */
export type CadanganAda = CadanganBaris & { readonly path: string; readonly nama: string }

function readOne(tempat: TempatCadangan, nama: string): CadanganAda[] {
  const path = join(tempat.folder, nama)
  try {
    const { kepala } = readCadangan(path)
    const row = { id: `${tempat.id}/${nama}`, waktu: kepala.waktu, ukuran: statSync(path).size, tempat: tempat.nama }
    return [{ ...row, path, nama }]
  } catch {
    // Not a backup, or not any more: it is not offered, and not touched.
    return []
  }
}

/** The backups of some places, newest first. */
export function listCadangan(tempat: readonly TempatCadangan[]): CadanganAda[] {
  const found = tempat.flatMap((one) => {
    const names = existsSync(one.folder) ? readdirSync(one.folder) : []
    return names.filter((nama) => nama.endsWith(akhiran)).flatMap((nama) => readOne(one, nama))
  })
  return found.sort((a, b) => (a.waktu < b.waktu ? 1 : -1))
}

export function toBaris({ id, waktu, ukuran, tempat }: CadanganAda): CadanganBaris {
  return { id, waktu, ukuran, tempat }
}

/** Removes what the rotation lets go. @param baru path of the one just made, which stays */
export function rotateCadangan(tempat: TempatCadangan, baru: string): void {
  const all = listCadangan([tempat])
  const expired = new Set(
    listExpired(
      all.map(({ path, waktu }) => ({ nama: path, waktu })),
      baru,
    ),
  )
  for (const path of expired) rmSync(path, { force: true })
}
