import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  awalBaris,
  isBelumDikirim,
  isBelumTersimpan,
  isSamaIsi,
  langkahBaris as langkah,
  type PeristiwaBaris,
} from '#renderer/lembar/baris.ts'
import type { BarisBuku, Isi, KeadaanBaris } from '#renderer/lembar/kartu-lembar.ts'

const isiKosong: Isi = { bb: '', tb: '', edema: false, catatan: null }
const isHadir = ({ bb, tb, edema }: Isi) => bb !== '' || tb !== '' || edema === true

function barisContoh(isi: Isi = {}, tidakHadir = false): BarisBuku {
  const row = { id: 'aisyah', nomor: 1, nama: 'Aisyah', tamu: false, catatanId: null, dijawab: [], data: null }
  return { ...row, tidakHadir, isi: { ...isiKosong, ...isi } }
}

const langkahBaris = (keadaan: KeadaanBaris, peristiwa: PeristiwaBaris) => langkah(isHadir, keadaan, peristiwa)
const awal = awalBaris(isHadir, barisContoh())
const after = (...steps: readonly PeristiwaBaris[]): KeadaanBaris => steps.reduce(langkahBaris, awal)
const ketik = (bb: string): PeristiwaBaris => ({ kind: 'ketik', isi: { bb } })
const saved = (bb: string): PeristiwaBaris => ({
  kind: 'tersimpan',
  isi: { ...isiKosong, bb },
  catatanId: 'p1',
  data: undefined,
})

test('a typed row waits to be sent, and is saved only by the answer', () => {
  expect(isBelumDikirim(after(ketik('8,6')))).toBe(true)
  const sent = after(ketik('8,6'), { kind: 'kirim' })
  expect(isBelumDikirim(sent)).toBe(false)
  expect(isBelumTersimpan(sent)).toBe(true)
  const done = after(ketik('8,6'), { kind: 'kirim' }, saved('8,6'))
  expect(isBelumTersimpan(done)).toBe(false)
  expect(done.baris.catatanId).toBe('p1')
})

test('a late answer leaves what was typed after it', () => {
  const late = after(ketik('8,6'), { kind: 'kirim' }, ketik('9,6'), saved('8,6'))
  expect(late.isi.bb).toBe('9,6')
  expect(isBelumDikirim(late)).toBe(true)
})

test('two saves on their way: the first answer does not pass for the second', () => {
  const first = after(ketik('8,6'), { kind: 'kirim' }, ketik('9,6'), { kind: 'kirim' }, saved('8,6'))
  expect(isBelumDikirim(first)).toBe(false)
  expect(isBelumTersimpan(first)).toBe(true)
  expect(isBelumTersimpan(langkahBaris(first, saved('9,6')))).toBe(false)
})

test('a failed save keeps what was typed, says why, and is sent again when the row is left again', () => {
  const failed = after(ketik('8,6'), { kind: 'kirim' }, { kind: 'gagal', pesan: 'Flashdisk penuh.' })
  expect(failed.isi.bb).toBe('8,6')
  expect(failed.gagal).toBe('Flashdisk penuh.')
  expect(isBelumDikirim(failed)).toBe(true)
  expect(langkahBaris(failed, { kind: 'kirim' }).gagal).toBeNull()
})

test('Esc puts back what was saved', () => {
  const typed = after(ketik('8,6'), { kind: 'kirim' }, saved('8,6'), ketik('86'))
  expect(langkahBaris(typed, { kind: 'kembalikan' }).isi.bb).toBe('8,6')
})

test('a weight typed takes "tidak hadir" back, a note does not', () => {
  const absent = langkahBaris(awal, { kind: 'kirimAbsen', tidakHadir: true })
  expect(langkahBaris(absent, { kind: 'ketik', isi: { catatan: 'ke rumah nenek' } }).tidakHadir).toBe(true)
  expect(langkahBaris(absent, ketik('8')).tidakHadir).toBe(false)
})

test('an answer that did not reach the book asks again', () => {
  const jawaban = { kode: 'bbTurun', nilai: { bb: '13,0', tb: '' } }
  const asked = after(ketik('13,0'), { kind: 'kirimJawaban', jawaban })
  expect(asked.baris.dijawab).toEqual([jawaban])
  expect(langkahBaris(asked, { kind: 'diterima' }).baris.dijawab).toEqual([jawaban])
  const lost = langkahBaris(asked, { kind: 'gagalJawaban', jawaban, pesan: 'Belum tersimpan.' })
  expect(lost.baris.dijawab).toEqual([])
  expect(lost.gagal).toBe('Belum tersimpan.')
})

test('a row read anew after an undo does not touch a cell being typed in', () => {
  const read = barisContoh({ bb: '8,4' })
  const quiet = after(
    ketik('8,6'),
    { kind: 'kirim' },
    saved('8,6'),
    { kind: 'kirimLain' },
    { kind: 'muat', baris: read },
  )
  expect(quiet.isi.bb).toBe('8,4')
  const typing = after({ kind: 'kirimLain' }, ketik('9'), { kind: 'muat', baris: read })
  expect(typing.isi.bb).toBe('9')
})

test('blanks and an empty note are no difference', () => {
  expect(isSamaIsi({ ...isiKosong, bb: ' 8,6 ', catatan: '' }, { ...isiKosong, bb: '8,6', catatan: null })).toBe(true)
  expect(isSamaIsi({ ...isiKosong, bb: '8.6' }, { ...isiKosong, bb: '8,6' })).toBe(false)
})

test('no answer of the book ever changes what stands in the cells', () => {
  const answer = fc.oneof(
    fc.record({ kind: fc.constant('gagal' as const), pesan: fc.string() }),
    fc.record({ kind: fc.constant('gagalAbsen' as const), pesan: fc.string() }),
    fc.constant(saved('1,1')),
    fc.constant({ kind: 'diterima' as const }),
  )
  fc.assert(
    fc.property(fc.string(), fc.array(answer), (bb, answers) => {
      const typed = after(ketik(bb), { kind: 'kirim' })
      return answers.reduce(langkahBaris, typed).isi.bb === bb
    }),
  )
})

test('somebody absent on the day of the sheet and recorded on another is shown with what was recorded', () => {
  const weighed = awalBaris(isHadir, barisContoh({ bb: '9,2' }, true))
  expect(weighed.tidakHadir).toBe(false)
  expect(langkahBaris(weighed, { kind: 'ketik', isi: { bb: '' } }).tidakHadir).toBe(true)
})
