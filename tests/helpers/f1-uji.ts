import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { FormModel } from '#shared/formulir/model.ts'
import { teksSel } from '#shared/formulir/teks-sel.ts'
import { anakSkdn, hasilSkdn } from '#tests/helpers/anak-skdn.ts'
import type { MasukanForm, UbahForm } from '#tests/helpers/form-sample.ts'
import { createF1, sampleMasukan } from '#tests/helpers/form-sample.ts'

/** S 8, K 6 (a and f own none), N 2, T 2 (one of them 2T), O 1, B 1, so D 6; absent 2; BGM 1. */
export const anak: AnakSkdn[] = [
  anakSkdn('a', 'L', '0-5', { huruf: 'B', kms: false, z: 0.4 }),
  anakSkdn('b', 'P', '0-5', { huruf: 'N', z: -1 }),
  anakSkdn('c', 'L', '6-11', { huruf: 'T', z: -2.01 }),
  anakSkdn('d', 'P', '12-23', { huruf: 'T', duaT: true, z: -3.01, bgm: true }),
  anakSkdn('e', 'L', '24-35', { huruf: 'O', z: -3 }),
  anakSkdn('f', 'P', '36-59', { huruf: 'N', kms: false, z: -2 }),
  anakSkdn('g', 'L', '36-59', { diam: true }),
  anakSkdn('h', 'P', '36-59', { diam: true }),
]

export function masukan(ubah: UbahForm = {}, lain: Partial<MasukanForm> = {}): MasukanForm {
  const sample = sampleMasukan(ubah, { posyandu: 1, anakPerPosyandu: 0, bulan: '2026-10' }).masukan
  const kepala = {
    nama: 'Melati 2',
    desa: 'Sumberagung',
    dusun: 'Krajan',
    rw: '03',
    kader: { ada: 6, aktif: 5, dilatih: 4 },
    ketuaKader: 'Sumiyati',
  }
  return { ...sample, skdn: hasilSkdn({ melati: anak }), kepala: new Map([['melati', kepala]]), ...lain }
}

export function f1(ubah: UbahForm = {}, lain: Partial<MasukanForm> = {}): FormModel {
  const model = createF1(masukan(ubah, lain), 'melati')
  if (!model) throw new Error('no form')
  return FormModel.parse(model)
}

/** A row as printed: texts, numbers, "■" where blacked out. */
export function printed(model: FormModel, id: string): (string | number)[] {
  const sel = model.baris.find((b) => b.id === id)?.sel ?? {}
  return Object.values(sel).map((s) => (s.kind === 'angka' ? s.nilai : s.kind === 'hitam' ? '■' : teksSel(s, 'angka')))
}
