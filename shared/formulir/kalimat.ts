import type { DaftarAnak, FormModel } from './model.ts'

/** Sentences that the Excel file, the PDF and the print of the window share. */

/** Across every print of a form that counts invented children, and at the head of its Excel file. */
export const kataContoh = 'CONTOH'
export const kalimatContoh = 'CONTOH: orang dan angka di berkas ini karangan, bukan laporan.'

const kataPeriode = { bulan: 'bulan', semester: 'semester', tahun: 'tahun' } as const

/** Under the title of a form whose period still runs. */
export function kalimatSementara({ periode }: Pick<FormModel, 'periode'>): string {
  return `SEMENTARA: ${kataPeriode[periode.jenis]} ini belum selesai`
}

/** "Ditimbang, di luar S: 2 anak", over a list of names. */
export function judulDaftar({ judul, anak }: DaftarAnak, { satuan }: Pick<FormModel, 'satuan'>): string {
  return `${judul}: ${anak.length === 0 ? 'tidak ada' : `${anak.length} ${satuan}`}`
}

/** "D=N+T+O+B" with room around the signs. */
export function tulisAturan(aturan: string): string {
  return aturan.replace("'", '′').replace(/\s*([=≤])\s*/, ' $1 ')
}

/** Names of the children that break a rule, as far as the form knows them. */
export function namaPelanggar(model: FormModel, ids: readonly string[]): string[] {
  const names = new Map(model.anak.map((a) => [a.id, a.nama]))
  return ids.map((id) => names.get(id) ?? 'anak di luar S')
}

/** "Pemeriksaan: D = N+T+O+B √ (39 = 20+14+2+3)  …", a broken rule with "SALAH" and its children. */
export function kalimatPeriksa(model: FormModel): string {
  const parts = model.periksa.map((p) => {
    if (p.benar) return `${tulisAturan(p.aturan)} √ (${p.angka})`
    const names = namaPelanggar(model, p.anak)
    return `${tulisAturan(p.aturan)} SALAH (${p.angka}${names.length > 0 ? `: ${names.join(', ')}` : ''})`
  })
  return parts.length === 0 ? '' : `Pemeriksaan: ${parts.join(';  ')}.`
}

/** "Ditimbang, di luar S: 2 anak. Data belum lengkap: 1 anak." with the names on the next page. */
export function ringkasDaftar(model: FormModel): string {
  const filled = model.daftar.filter((d) => d.anak.length > 0)
  if (filled.length === 0) return ''
  return `${filled.map((one) => judulDaftar(one, model)).join('.  ')}. Nama di lampiran.`
}
