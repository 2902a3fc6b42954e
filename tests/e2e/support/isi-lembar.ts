import { expect, type Locator, type Page } from '@playwright/test'
import type { BarisLembar, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import type { Aplikasi } from './aplikasi.ts'
import { goTo } from './go-to.ts'

/** Books for the journeys on the weighing sheet: one posyandu, invented children, months of weighings before. */

export type AnakUji = {
  readonly nama: string
  readonly jk: 'L' | 'P'
  readonly lahir: string
  /** Weight as typed, by the day it was typed on. */
  readonly timbang?: Readonly<Record<string, string>>
}

async function ask<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  // The program has checked its own answer against the contract.
  return answer.data as T
}

const isiKosong = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
  catatan: null,
}

const identitas = {
  tanggalLahirPerkiraan: false,
  ...{ nik: null, noKk: null, namaIbu: 'Siti', nikIbu: null, namaAyah: null, alamat: null, dusun: null },
  ...{ rt: '01', rw: null, telepon: null, noJkn: null, gakin: null, anakKe: null },
  ...{ bbLahirG: null, pbLahirMm: null, lkLahirMm: null, imd: null, catatan: null },
}

export async function setUpPosyandu(aplikasi: Aplikasi, nama: string): Promise<string> {
  const kader = ['Wartini', 'Sulikah'].map((k) => ({ nama: k, ketua: false, dilatih: false, telepon: null }))
  const tempat = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
  return (await ask<{ id: string }>(aplikasi, 'fasilitas.savePosyandu', { nama, ...tempat, kader })).id
}

/** A place and one posyandu. @returns the id of the posyandu */
export async function setUpBuku(aplikasi: Aplikasi): Promise<string> {
  const tempat = { kabupaten: 'Contoh', kecamatan: 'Sumber', puskesmas: 'Sumber' }
  await ask(aplikasi, 'fasilitas.setUp', {
    jenis: 'pustu',
    nama: 'Sumberagung',
    ...tempat,
    ...{ desa: null, alamat: null, telepon: null },
  })
  return setUpPosyandu(aplikasi, 'Melati 2')
}

export async function addHari(aplikasi: Aplikasi, posyanduId: string, tanggal: string): Promise<string> {
  const hari = { id: null, posyanduId, tanggal, kaderHadir: null, catatan: null }
  return (await ask<{ id: string }>(aplikasi, 'hariBuka.save', hari)).id
}

/** Registers children born here; up to five a call, so that two hundred do not take long. */
export async function addAnak(aplikasi: Aplikasi, posyanduId: string, anak: readonly AnakUji[]): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < anak.length; i += 5) {
    const isi = anak.slice(i, i + 5).map(({ nama, jk, lahir }) => ({ ...identitas, nama, jk, tanggalLahir: lahir }))
    const keanggotaan = { posyanduId, mulai: null, sebab: 'lahir' }
    const made = await ask<{ id: string[] }>(aplikasi, 'balita.create', { anak: isi, keanggotaan, punyaKms: null })
    ids.push(...made.id)
  }
  return ids
}

/** Children with the weighings they had before. */
export async function addRiwayat(aplikasi: Aplikasi, posyanduId: string, anak: readonly AnakUji[]): Promise<void> {
  const ids = await addAnak(aplikasi, posyanduId, anak)
  const days = [...new Set(anak.flatMap((a) => Object.keys(a.timbang ?? {})))].sort()
  for (const day of days) {
    const hariBukaId = await addHari(aplikasi, posyanduId, day)
    for (const [index, child] of anak.entries()) {
      const bb = child.timbang?.[day]
      if (bb === undefined) continue
      await ask(aplikasi, 'penimbangan.record', { hariBukaId, orangId: ids[index], isi: { ...isiKosong, bb } })
    }
  }
}

export function readLembar(aplikasi: Aplikasi, hariBukaId: string): Promise<LembarPenimbangan> {
  return ask<LembarPenimbangan>(aplikasi, 'penimbangan.sheet', { hariBukaId })
}

export async function readBaris(aplikasi: Aplikasi, hariBukaId: string, nama: string): Promise<BarisLembar> {
  const baris = (await readLembar(aplikasi, hariBukaId)).baris.find((b) => b.anak.nama === nama)
  if (!baris) throw new Error(`${nama} is not on the sheet`)
  return baris
}

/** Opens the sheet at its address and waits until its first cell has the focus. */
export async function openLembar({ page, server }: Aplikasi, hariBukaId: string): Promise<void> {
  await goTo(page, `${server().origin}/hari-buka/${hariBukaId}`)
  await expect(page.locator('[data-kolom=bb]:focus')).toBeVisible()
}

export function barisOf(page: Page, nama: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nama }) })
}

export function selOf(page: Page, kolom: string, nama: string): Locator {
  return page.getByRole('textbox', { name: `${kolom} ${nama}`, exact: true })
}

/** Types a text and presses Enter, as at a scale. */
export async function typeDown(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** The day of the journeys of the sheet, and seven children whose letters of that day were worked out by hand. */
export const hariLembar = '2026-11-12'
// Girls of 21 completed months on 12-11-2026: KBM 200 g (resources/kbm/kbm.csv).
export const gadis = { jk: 'P', lahir: '2025-02-03' } as const
export const anakLembar: readonly AnakUji[] = [
  { nama: 'Anak A', ...gadis, timbang: { '2026-09-10': '8,3', '2026-10-08': '8,5' } },
  { nama: 'Anak B', ...gadis, timbang: { '2026-08-13': '8,3', '2026-09-10': '8,4', '2026-10-08': '8,5' } },
  { nama: 'Anak C', ...gadis, timbang: { '2026-09-10': '8,4' } },
  { nama: 'Anak D', ...gadis },
  { nama: 'Anak E', ...gadis, timbang: { '2026-09-10': '8,4', '2026-10-08': '8,6' } },
  { nama: 'Anak F', jk: 'L', lahir: '2026-10-01', timbang: { '2026-10-08': '2,9' } },
  { nama: 'Anak G', jk: 'L', lahir: '2023-02-03', timbang: { '2026-09-10': '14,8', '2026-10-08': '15,0' } },
]

export const kemajuan = (page: Page) => page.getByRole('region', { name: 'Kemajuan hari buka' })
