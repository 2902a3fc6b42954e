import { describe, expect, test } from 'vitest'
import type { BarisTersimpan } from '#renderer/lembar/kartu-lembar.ts'
import { awalLembar, type Efek, isBelum, kabarOf, type PeristiwaLembar } from '#renderer/lembar/keadaan-lembar.ts'
import { langkahLembar } from '#renderer/lembar/lembar.ts'
import { barisContohIbu, type DataContoh, isiContohKosong, kartuContoh } from '#tests/helpers/kartu-contoh.tsx'

/** The reducer by itself: no promise, no clock, no browser. */
function openSheet() {
  let keadaan = awalLembar(kartuContoh, [barisContohIbu('Ani', 1), barisContohIbu('Budi', 2)])
  return {
    send(peristiwa: PeristiwaLembar<DataContoh>): readonly Efek<DataContoh>[] {
      const [after, efek] = langkahLembar(kartuContoh, keadaan, peristiwa)
      keadaan = after
      return efek
    },
    keadaan: () => keadaan,
    row: (id = 'ani') => {
      const row = keadaan.baris.get(id)
      if (!row) throw new Error(`${id} is not on the sheet`)
      return row
    },
  }
}

const ketik = (bb: string) => ({ kind: 'ketik', id: 'ani', kolom: 'bb', isi: { bb } }) as const
const simpan = { kind: 'simpan', id: 'ani' } as const
const ditolak = { kind: 'ditolak', id: 'ani', sebab: new Error('Belum tersimpan.') } as const
function disimpan(lain: Partial<BarisTersimpan<DataContoh>> = {}) {
  const saved = { waktu: '10.42', kelompok: 1, catatanId: 'c1', bentrok: [], kini: null }
  return { kind: 'dijawab', id: 'ani', jawaban: { kind: 'simpan', ...saved, ...lain } } as const
}

describe('a row is', () => {
  test('clean, then typed, then being saved, then saved', () => {
    const { send, row, keadaan } = openSheet()
    expect(isBelum(keadaan())).toBe(false)
    expect(send(ketik('52,5'))).toEqual([])
    expect(isBelum(keadaan())).toBe(true)
    const isi = { ...isiContohKosong, bb: '52,5' }
    expect(send(simpan)).toEqual([
      { kind: 'panggil', id: 'ani', panggil: { kind: 'simpan', isi, dasar: isiContohKosong } },
    ])
    expect(kabarOf(keadaan())).toEqual({ kind: 'menyimpan' })
    expect(send(disimpan())).toEqual([])
    expect(kabarOf(keadaan())).toEqual({ kind: 'tersimpan', waktu: '10.42' })
    expect(row().keadaan).toMatchObject({ menunggu: 0, tersimpan: isi, baris: { catatanId: 'c1' } })
    expect(isBelum(keadaan())).toBe(false)
  })

  test('saved with what the book works out of it, while what is typed since stays', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(ketik('53'))
    send(disimpan({ data: { gpa: 'G3P2A0' } }))
    expect(row().keadaan).toMatchObject({ baris: { data: { gpa: 'G3P2A0' } }, isi: { bb: '53' } })
  })

  test('typed again while it is saved: the second save waits for the first and goes from what that one left', () => {
    const { send } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(ketik('53'))
    expect(send(simpan)).toEqual([])
    const [next] = send(disimpan())
    expect(next).toMatchObject({ panggil: { kind: 'simpan', isi: { bb: '53' }, dasar: { bb: '52' } } })
  })

  test('refused: it keeps what was typed, says why, and is sent again', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(ditolak)
    expect(row().keadaan).toMatchObject({ gagal: 'Belum tersimpan.', isi: { bb: '52' } })
    expect(send(simpan)).toHaveLength(1)
    expect(row().keadaan.gagal).toBeNull()
  })

  test('conflicting: both values stand until one is chosen', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(disimpan({ bentrok: ['bb'], kini: { ...isiContohKosong, bb: '60', tb: '155' } }))
    expect(row().keadaan.gagal).toBe(
      'berat Ani sudah diubah di jendela lain menjadi 60. Yang diketik di sini (52) belum tersimpan.',
    )
    expect(row().keadaan.isi.bb).toBe('52')
    const [again] = send({ kind: 'pilihBentrok', id: 'ani', pakai: 'sini' })
    expect(again).toMatchObject({ panggil: { isi: { bb: '52', tb: '155' }, dasar: { bb: '60', tb: '155' } } })
  })

  test('conflicting, and the value of the other window is taken: nothing is sent', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(disimpan({ bentrok: ['bb'], kini: { ...isiContohKosong, bb: '60' } }))
    expect(send({ kind: 'pilihBentrok', id: 'ani', pakai: 'sana' })).toEqual([])
    expect(row().keadaan.isi.bb).toBe('60')
  })

  test('asked about once its cell is left, and no more once it is answered', () => {
    const { send, row, keadaan } = openSheet()
    send(ketik('525'))
    expect(row().tampil).toEqual([])
    send({ kind: 'tinggalkan' })
    const [tanya] = row().tampil
    if (!tanya) throw new Error('no question')
    expect(keadaan().baruDitanya).toBe('ani')
    const [saving] = send({ kind: 'benar', id: 'ani', tanya })
    expect(saving).toMatchObject({ panggil: { kind: 'simpan' } })
    expect(row().tampil).toEqual([])
    expect(send(disimpan())).toMatchObject([{ panggil: { kind: 'jawab', tanya: { kode: 'berat' } } }])
    send(ditolak)
    expect(row().tampil).toEqual([tanya])
  })

  test('changed as the question suggests', () => {
    const { send, row } = openSheet()
    send(ketik('525'))
    send({ kind: 'tinggalkan' })
    const [tanya] = row().tampil
    if (!tanya) throw new Error('no question')
    send({ kind: 'terima', id: 'ani', tanya })
    expect(row()).toMatchObject({ keadaan: { isi: { bb: '52,5' } }, tampil: [], ditulis: 1 })
  })

  test('undone at once, and the book follows: its group, then the row anew', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(disimpan({ kelompok: 7 }))
    expect(send({ kind: 'urungkan', tiket: 1 })).toEqual([
      { kind: 'menuju', sel: { id: 'ani', kolom: 'bb' } },
      { kind: 'panggil', id: 'ani', panggil: { kind: 'urungkan', kelompok: 7 } },
    ])
    expect(row().keadaan).toMatchObject({ isi: { bb: '' }, menunggu: 1 })
    const diurungkan = { kind: 'diurungkan', dipertahankan: [] } as const
    expect(send({ kind: 'dijawab', id: 'ani', jawaban: diurungkan })).toMatchObject([{ panggil: { kind: 'baca' } }])
    const anew = { kind: 'baris', baris: barisContohIbu('Ani', 1) } as const
    expect(send({ kind: 'dijawab', id: 'ani', jawaban: anew })).toEqual([
      { kind: 'selesai', tiket: 1, kalimat: 'Diurungkan: berat Ani. Kembali kosong.' },
    ])
    expect(row().keadaan.menunggu).toBe(0)
    expect(send({ kind: 'urungkan', tiket: 2 })).toEqual([])
  })

  test('not undone when the book refuses, and done again when it did not', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send(simpan)
    send(disimpan())
    send({ kind: 'urungkan', tiket: 1 })
    expect(send(ditolak)).toEqual([{ kind: 'gagal', tiket: 1, sebab: ditolak.sebab }])
    expect(row().keadaan.isi.bb).toBe('52')
    expect(send({ kind: 'ulangi', tiket: 2 })).toEqual([])
  })

  test('marked absent, which a value takes back and giving it up restores', () => {
    const { send, row } = openSheet()
    expect(send({ kind: 'absen', id: 'ani' })).toMatchObject([{ panggil: { kind: 'absen', tidakHadir: true } }])
    send(ketik('52'))
    expect(row().keadaan.tidakHadir).toBe(false)
    send({ kind: 'kembalikan', id: 'ani' })
    expect(row().keadaan.tidakHadir).toBe(true)
  })

  test('emptied as one step, the note staying', () => {
    const { send, row } = openSheet()
    send(ketik('52'))
    send({ kind: 'isi', id: 'ani', kolom: 'catatan', isi: { catatan: ' mual ' } })
    send({ kind: 'kosongkan', id: 'ani' })
    expect(row().keadaan).toMatchObject({ isi: { ...isiContohKosong, catatan: 'mual' }, tidakHadir: true })
  })
})

test('an event of one row leaves every other row the very same object', () => {
  const { send, row } = openSheet()
  const before = row('budi')
  send(ketik('52'))
  send(simpan)
  send(disimpan())
  expect(row('budi')).toBe(before)
})

test('the sheet before an event is as it was', () => {
  const first = awalLembar(kartuContoh, [barisContohIbu('Ani', 1)])
  const [after] = langkahLembar(kartuContoh, first, ketik('52'))
  expect(first.baris.get('ani')?.keadaan.isi.bb).toBe('')
  expect(first.jejak.langkah).toEqual([])
  expect(after.baris.get('ani')?.keadaan.isi.bb).toBe('52')
})

test('of a sheet that was dropped nothing goes to the book any more', () => {
  const { send, keadaan } = openSheet()
  send(ketik('52'))
  send({ kind: 'buang' })
  expect(send({ kind: 'simpanSemua' })).toEqual([])
  expect(isBelum(keadaan())).toBe(false)
  expect(keadaan().antrean.size).toBe(0)
})
