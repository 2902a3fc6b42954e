import type { AppContext } from '#main/context/context.ts'
import { type Change, write } from '#main/db/journal.ts'
import { isBolehIsi } from '#main/kartu/isi.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { simpananOf } from '#shared/kartu/dinilai.ts'
import { bolehBenar, denganJawaban, kolomDitanya } from '#shared/kartu/tanya.ts'
import { findVisit, refuseJangkau } from './catat.service.ts'
import { susunanOf } from './susunan.ts'

/**
 * "Memang benar": rests the question about a value of a visit, or of its head, while the value stands.
 *
 * @source docs/decisions/0006-pertanyaan-penimbangan.md
 */
export function answerTanya(context: AppContext, input: ParsedInputOf<'kartu.answer'>): OutputOf<'kartu.answer'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const { peran } = context.pelaku()
  return db.transaction(() => {
    const visit = findVisit(context, susunan, input)
    const row = visit.row ?? missing('Baris ini belum tersimpan, jadi belum ada yang dijawab.')
    const simpanan = simpananOf(susunan, visit.head, row)
    const kolom = kolomDitanya(susunan.kartu, simpanan).find(({ kode }) => kode === input.kolom)
    const jawaban = kolom && bolehBenar(kolom) && isBolehIsi(kolom, peran) ? denganJawaban(simpanan, kolom) : null
    if (!kolom?.simpan || jawaban === null)
      refuse(`Tidak ada yang ditanyakan di sini. Tidak ada yang berubah. Buka lagi halamannya.`)
    const { catatan } = kolom.simpan
    const id = catatan === susunan.kepala ? visit.head.id : catatan === susunan.kunjungan ? row.id : visit.samping?.id
    if (id === undefined) refuse('Baris ini belum tersimpan. Tidak ada yang berubah. Buka lagi halamannya.')
    refuseJangkau(context, catatan, id)
    return {
      kelompok: write(db, context.penulis('ketik'), [{ entitas: catatan, id, isi: jawaban } as Change]).kelompok,
    }
  })
}
