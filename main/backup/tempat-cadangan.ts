import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import { stampOf } from '#main/platform/sisihkan.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { listExpired } from '#shared/domain/cadangan/rotasi.ts'
import { type CadanganDiketahui, isTanggalRagu, urutkanCadangan } from '#shared/domain/cadangan/urutan.ts'
import { isUtuh, readCadangan } from './berkas-cadangan.ts'
import { akhiran } from './cadangan.ts'

/** Where backups lie. */
export type TempatCadangan = { readonly id: string; readonly nama: string; readonly folder: string }

/** On a stick, backups lie in a folder of this name; a stick that has it was chosen by a person. */
const folderFlashdisk = 'Cadangan Buku Pustu'

export function tempatKomputer(dataDir: string): TempatCadangan {
  return { id: 'komputer', nama: 'Laptop ini', folder: join(dataDir, 'cadangan') }
}

export function tempatFlashdisk({ id, nama, letak }: FlashdiskAda): TempatCadangan {
  return { id: `flashdisk-${id}`, nama, folder: join(letak, folderFlashdisk) }
}

export function isDipilih(flashdisk: FlashdiskAda): boolean {
  return existsSync(tempatFlashdisk(flashdisk).folder)
}

/** A backup in its place. */
export type CadanganAda = CadanganDiketahui &
  Omit<CadanganBaris, 'raguTanggal'> & { readonly path: string; readonly nama: string }

/** By which a backup is named to the window. */
export function idOf(tempat: TempatCadangan, nama: string): string {
  return `${tempat.id}/${nama}`
}

function readOne(tempat: TempatCadangan, nama: string): CadanganAda[] {
  const path = join(tempat.folder, nama)
  try {
    const { kepala } = readCadangan(path)
    const { waktu, gantungan, jurnal = null } = kepala
    const row = { id: idOf(tempat, nama), waktu, ukuran: statSync(path).size, tempat: tempat.nama }
    return [{ ...row, path, nama, jurnal, buku: gantungan.id }]
  } catch {
    // Not a backup, or not any more: it is not offered, and not touched.
    return []
  }
}

/** None where there is no folder, or a stick that does not let itself be read. */
function namesIn({ folder }: TempatCadangan): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The backups of some places, newest first: by their journal, not by the clock. @param now to doubt dates by */
export function listCadangan(tempat: readonly TempatCadangan[], now: Date): CadanganAda[] {
  const found = tempat.flatMap((one) => {
    return namesIn(one)
      .filter((nama) => nama.endsWith(akhiran))
      .flatMap((nama) => readOne(one, nama))
  })
  return urutkanCadangan(found, now.toISOString())
}

/** The newest backup of a place that is whole, as far as can be told without a key; null when there is none. */
export function findUtuh(tempat: TempatCadangan, now: Date): CadanganAda | null {
  return listCadangan([tempat], now).find(({ path }) => isUtuh(readCadangan(path))) ?? null
}

export function toBaris({ id, waktu, ukuran, tempat }: CadanganAda, now: Date): CadanganBaris {
  return { id, waktu, ukuran, tempat, raguTanggal: isTanggalRagu(waktu, now.toISOString()) }
}

/** "2026-11-26T10:42:05", by the clock on the wall: a day is a day of the village, not of Greenwich. */
function toLokal(waktu: string): string {
  return stampOf(new Date(waktu)).replace(/^(....)(..)(..)-(..)(..)/, '$1-$2-$3T$4:$5:')
}

/**
 * Removes what the rotation lets go, of each book by itself: two laptops that share a stick keep theirs.
 *
 * @param baru path of the one just made, which stays
 */
export function rotateCadangan(tempat: TempatCadangan, baru: string, now: Date): void {
  for (const all of Map.groupBy(listCadangan([tempat], now), ({ buku }) => buku).values()) {
    const terbaru = all.map(({ path, waktu }) => ({ nama: path, waktu: toLokal(waktu) }))
    for (const path of listExpired(terbaru, baru)) rmSync(path, { force: true })
  }
}
