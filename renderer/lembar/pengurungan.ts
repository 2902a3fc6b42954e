import { isSamaIsi } from './baris.ts'
import { groupGone, isDiJendela, putBackLangkah } from './jejak.ts'
import type { HitunganBaris } from './kartu-lembar.ts'
import {
  type JawabanBuku,
  type Kerja,
  type Panggil,
  type Pengurungan,
  removeBaris,
  replaceFirst,
  rewriteBaris,
  stepBaris,
} from './keadaan-lembar.ts'

/** A step that is being taken back in the book: what to ask next, until nothing is left to ask. */

/** Its turn has come, behind all that was sent of the row before: what became of the step is known now. */
export function startUndo<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  first: Pengurungan<D>,
): Panggil<D> | null {
  const { nomor, sebelum } = first.langkah
  const given = { ...first.langkah, letak: 'gagal' as const }
  const now = kerja.kini.jejak.langkah.find((step) => step.nomor === nomor) ?? given
  const hasGroup = now.tambahan !== undefined || now.kelompok.length > 0 || Object.keys(sebelum).length === 0
  if (hasGroup && !isDiJendela(now)) return askNext(kerja, id, { ...first, kini: now })
  // The book has nothing to take back: the cells as they are now are all there is to write.
  if (!first.bentrok) {
    stepBaris(kerja, id, { kind: 'urungSendiri', isi: sebelum })
    return null
  }
  replaceFirst(kerja, id, { ...first, tahap: 'baca' })
  return { kind: 'baca' }
}

/** Takes back what the book holds of a step: its groups, the last first, then that somebody was registered. */
function askNext<D, H extends HitunganBaris>(kerja: Kerja<D, H>, id: string, first: Pengurungan<D>): Panggil<D> | null {
  const now = first.kini ?? first.langkah
  const kelompok = now.kelompok.at(-1)
  if (kelompok !== undefined) {
    replaceFirst(kerja, id, first)
    return { kind: 'urungkan', kelompok }
  }
  const keadaan = kerja.kini.baris.get(id)?.keadaan
  // Typed in since, or a record that could not be taken back: the row is needed.
  if (now.tambahan && keadaan && !isSamaIsi(keadaan.isi, now.tambahan.isi)) {
    const kept = `${keadaan.baris.nama} tetap di lembar: barisnya terisi.`
    return readAnew(kerja, id, { ...first, dipertahankan: [...first.dipertahankan, kept] })
  }
  if (now.tambahan?.daftar) {
    replaceFirst(kerja, id, { ...first, tahap: 'daftar' })
    return { kind: 'urungkanDaftar' }
  }
  if (now.tambahan) removeBaris(kerja, id)
  return readAnew(kerja, id, first)
}

/** The book took it back, and whatever one save had carried with it: the row is read anew, where it still is. */
function readAnew<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  first: Pengurungan<D>,
): Panggil<D> | null {
  const { sebelum: ke, sesudah: dari, absenSebelum: tidakHadir } = first.kini ?? first.langkah
  replaceFirst(kerja, id, { ...first, tahap: 'baca' })
  rewriteBaris(kerja, id, { kind: 'diurungkan', ganti: { dari, ke }, tidakHadir })
  return kerja.kini.baris.has(id) ? { kind: 'baca' } : null
}

type Lanjutan<D> = { readonly first: Pengurungan<D>; readonly jawaban: JawabanBuku<D> }

/** The book answered. */
export function continueUndo<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  id: string,
  { first, jawaban }: Lanjutan<D>,
): Panggil<D> | null {
  const { kini } = kerja
  if (jawaban.kind === 'baris') rewriteBaris(kerja, id, { kind: 'muat', baris: jawaban.baris })
  if (jawaban.kind !== 'diurungkan') return null
  const dipertahankan = [...first.dipertahankan, ...jawaban.dipertahankan]
  if (first.tahap === 'daftar') {
    if (jawaban.dipertahankan.length === 0) removeBaris(kerja, id)
    return readAnew(kerja, id, { ...first, dipertahankan })
  }
  const now = first.kini ?? first.langkah
  const gone = now.kelompok.at(-1)
  if (gone !== undefined) kini.jejak = groupGone(kini.jejak, now.nomor, gone)
  return askNext(kerja, id, { ...first, dipertahankan, kini: { ...now, kelompok: now.kelompok.slice(0, -1) } })
}

/** It could not be taken back: the step stands again. */
export function keepStep<D, H extends HitunganBaris>(
  kerja: Kerja<D, H>,
  { langkah, absenSesudah, tiket }: Pengurungan<D>,
  sebab: unknown,
): void {
  const { id, sebelum: dari, sesudah: ke, absenSebelum } = langkah
  kerja.kini.jejak = putBackLangkah(kerja.kini.jejak, langkah, absenSesudah)
  const absen = { dari: absenSebelum, ke: absenSesudah }
  rewriteBaris(kerja, id, { kind: 'batalUrung', ganti: { dari, ke }, absen })
  kerja.efek.push({ kind: 'gagal', tiket, sebab })
}
