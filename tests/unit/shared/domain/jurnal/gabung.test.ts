import { describe, expect, test } from 'vitest'
import { gabungkan, type PerubahanGabung } from '#shared/domain/jurnal/gabung.ts'
import { program, ubah } from '#tests/helpers/perubahan-gabung.ts'

/** What stands, and of every conflict: field, values, and the number of the choice. */
function hasilOf(perubahan: readonly PerubahanGabung[]) {
  const { isi, konflik } = gabungkan(perubahan, program)
  const calon = konflik.map((k) => [k.isian, k.calon.map(({ nomor, nilai }) => [nomor, nilai]), k.putusan])
  return { isi, konflik: calon }
}

describe('changes of one record', () => {
  test('that follow each other on one computer: the last of each field stands', () => {
    const all = [ubah('a1', 1, { nama: 'Ayu', rt: '1' }), ubah('a2', 2, { nama: 'Ayu Lestari' })]
    expect(hasilOf(all)).toEqual({ isi: { nama: 'Ayu Lestari', rt: '1' }, konflik: [] })
  })

  test('of which a copy was seen are followed, and one of which none was is not', () => {
    // A stream s tells a1 as its third change.
    const salinan = [{ replika: 's', seq: 3 }]
    const first = { ...ubah('a1', 1, { nama: 'Ayu' }), salinan }
    expect(hasilOf([first, ubah('b1', 2, { nama: 'Ayu Lestari' }, { s: 3 })]).konflik).toEqual([])
    expect(hasilOf([first, ubah('b1', 2, { nama: 'Ayu Lestari' }, { s: 2 })]).konflik).toEqual([
      [
        'nama',
        [
          [101, 'Ayu'],
          [201, 'Ayu Lestari'],
        ],
        null,
      ],
    ])
    // By whichever of two streams.
    const twice = { ...first, salinan: [...salinan, { replika: 't', seq: 9 }] }
    expect(hasilOf([twice, ubah('b1', 2, { nama: 'Ayu Lestari' }, { s: 2, t: 9 })]).konflik).toEqual([])
  })

  test('that follow each other on two computers are no conflict', () => {
    const all = [ubah('a1', 1, { bb_g: 8_500 }), ubah('b1', 2, { bb_g: 8_600 }, { a: 1 })]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_600 }, konflik: [] })
  })

  test('that set one field to different values unseen: the higher (lamport, replica) shows, both wait for a choice', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000 }),
      ubah('a2', 2, { bb_g: 8_500 }),
      ubah('b1', 2, { bb_g: 8_600 }, { a: 1 }),
    ]
    const calon = [
      [102, 8_500],
      [201, 8_600],
    ]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_600 }, konflik: [['bb_g', calon, null]] })
  })

  test('of which the one of the lower replica has the higher lamport: lamport counts first', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000 }),
      ubah('a2', 5, { bb_g: 8_500 }, { c: 3 }),
      ubah('b1', 2, { bb_g: 8_600 }, { a: 1 }),
    ]
    expect(gabungkan(all, program).isi).toEqual({ bb_g: 8_500 })
  })

  test('that set one field to the same value unseen are no conflict', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000 }),
      ubah('a2', 2, { bb_g: 8_500 }),
      ubah('b1', 2, { bb_g: 8_500 }, { a: 1 }),
    ]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_500 }, konflik: [] })
  })

  test('that set different fields unseen both stand', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000, tb_mm: 700 }),
      ubah('a2', 2, { bb_g: 8_500 }),
      ubah('b1', 2, { tb_mm: 710 }, { a: 1 }),
    ]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_500, tb_mm: 710 }, konflik: [] })
  })

  test('emptying a field is a value of its own', () => {
    const all = [
      ubah('a1', 1, { catatan: 'demam' }),
      ubah('a2', 2, { catatan: null }),
      ubah('b1', 2, { catatan: 'sembuh' }, { a: 1 }),
    ]
    const calon = [
      [102, null],
      [201, 'sembuh'],
    ]
    expect(hasilOf(all)).toEqual({ isi: { catatan: 'sembuh' }, konflik: [['catatan', calon, null]] })
  })

  test('of what the program keeps by itself never wait for a choice: the later stands', () => {
    const all = [ubah('a1', 1, { urut: 1 }), ubah('b1', 1, { urut: 7 })]
    expect(hasilOf(all)).toEqual({ isi: { urut: 7 }, konflik: [] })
  })

  test('a field the program keeps in one kind of record waits for a choice where a person types it in another', () => {
    const all = [ubah('a1', 1, { waktu: '08.00' }), ubah('b1', 1, { waktu: '09.30' })]
    expect(gabungkan(all, new Set(['waktu'])).konflik).toEqual([])
    expect(gabungkan(all, new Set())).toEqual({
      isi: { waktu: '09.30' },
      konflik: [
        {
          isian: 'waktu',
          calon: [
            { nomor: 101, nilai: '08.00' },
            { nomor: 201, nilai: '09.30' },
          ],
          putusan: null,
        },
      ],
    })
  })

  test('three ways at once: three values in one question; a fourth that saw only two of them answers for those', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000 }),
      ubah('a2', 2, { bb_g: 8_500 }),
      ubah('b1', 2, { bb_g: 8_600 }, { a: 1 }),
      ubah('c1', 2, { bb_g: 8_700 }, { a: 1 }),
    ]
    const [a2, b1, c1] = [
      [102, 8_500],
      [201, 8_600],
      [301, 8_700],
    ]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_700 }, konflik: [['bb_g', [a2, b1, c1], null]] })
    const answer = ubah('a3', 3, { bb_g: 8_550 }, { b: 1 })
    const konflik = [
      ['bb_g', [a2, b1], 103],
      ['bb_g', [c1, [103, 8_550]], null],
    ]
    expect(hasilOf([...all, answer])).toEqual({ isi: { bb_g: 8_550 }, konflik })
  })

  test('made three ways in a chain: what was seen on the way is no candidate', () => {
    const all = [
      ubah('a1', 1, { bb_g: 8_000 }),
      ubah('b1', 2, { bb_g: 8_500 }, { a: 1 }),
      ubah('c1', 3, { bb_g: 8_600 }, { a: 1, b: 1 }),
      ubah('a2', 2, { bb_g: 8_700 }),
    ]
    const calon = [
      [102, 8_700],
      [301, 8_600],
    ]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_600 }, konflik: [['bb_g', calon, null]] })
  })
})

describe('removing a record that is changed meanwhile', () => {
  const made = ubah('a1', 1, { nama: 'Ayu' })

  test('asks, and shows it when the change comes later in the order', () => {
    const all = [made, ubah('a2', 2, { dihapus: 1 }), ubah('b1', 2, { rt: '3' }, { a: 1 })]
    const calon = [
      [102, 1],
      [201, 0],
    ]
    expect(hasilOf(all)).toEqual({ isi: { nama: 'Ayu', rt: '3', dihapus: 0 }, konflik: [['dihapus', calon, null]] })
  })

  test('asks, and leaves it removed meanwhile when the removal comes later in the order', () => {
    const all = [made, ubah('a2', 2, { rt: '3' }), ubah('b1', 2, { dihapus: 1 }, { a: 1 })]
    const calon = [
      [102, 0],
      [201, 1],
    ]
    expect(hasilOf(all)).toEqual({ isi: { nama: 'Ayu', rt: '3', dihapus: 1 }, konflik: [['dihapus', calon, null]] })
  })

  test('asks nothing when the removal had seen the change, or the change the removal', () => {
    const removed = ubah('a2', 3, { dihapus: 1 }, { b: 1 })
    const all = [made, ubah('b1', 2, { rt: '3' }, { a: 1 }), removed, ubah('b2', 4, { rt: '4' }, { a: 2 })]
    expect(hasilOf(all)).toEqual({ isi: { nama: 'Ayu', rt: '4', dihapus: 1 }, konflik: [] })
  })

  test('on two computers alike asks nothing', () => {
    const all = [made, ubah('a2', 2, { dihapus: 1 }), ubah('b1', 2, { dihapus: 1 }, { a: 1 })]
    expect(hasilOf(all)).toEqual({ isi: { nama: 'Ayu', dihapus: 1 }, konflik: [] })
  })
})

describe('a choice', () => {
  const berbeda = [
    ubah('a1', 1, { bb_g: 8_000 }),
    ubah('a2', 2, { bb_g: 8_500 }),
    ubah('b1', 2, { bb_g: 8_600 }, { a: 1 }),
  ]
  const calon = [
    [102, 8_500],
    [201, 8_600],
  ]
  const chosen = ubah('a3', 3, { bb_g: 8_500 }, { b: 1 })
  const undone = ubah('a4', 4, { bb_g: 8_600 }, { b: 1 }, true)

  test('closes the question; the values stay listed with it', () => {
    expect(hasilOf([...berbeda, chosen])).toEqual({ isi: { bb_g: 8_500 }, konflik: [['bb_g', calon, 103]] })
  })

  test('of a third value closes it too', () => {
    const third = ubah('a3', 3, { bb_g: 8_550 }, { b: 1 })
    expect(hasilOf([...berbeda, third])).toEqual({ isi: { bb_g: 8_550 }, konflik: [['bb_g', calon, 103]] })
  })

  test('that is taken back opens it again', () => {
    expect(hasilOf([...berbeda, chosen, undone])).toEqual({ isi: { bb_g: 8_600 }, konflik: [['bb_g', calon, null]] })
  })

  test('that is taken back and brought again closes it', () => {
    const again = ubah('a5', 5, { bb_g: 8_500 }, { b: 1 }, true)
    expect(hasilOf([...berbeda, chosen, undone, again])).toEqual({
      isi: { bb_g: 8_500 },
      konflik: [['bb_g', calon, 105]],
    })
  })

  test('that is followed by a correction stays answered', () => {
    const all = [...berbeda, chosen, ubah('b2', 4, { bb_g: 8_900 }, { a: 3 })]
    expect(hasilOf(all)).toEqual({ isi: { bb_g: 8_900 }, konflik: [['bb_g', calon, 103]] })
  })

  test('made otherwise on another computer at the same time is a question of its own', () => {
    const other = ubah('b2', 3, { bb_g: 8_600 }, { a: 2 })
    const konflik = [
      ['bb_g', calon, 103],
      [
        'bb_g',
        [
          [103, 8_500],
          [202, 8_600],
        ],
        null,
      ],
    ]
    expect(hasilOf([...berbeda, chosen, other])).toEqual({ isi: { bb_g: 8_600 }, konflik })
  })

  test('of which an ordinary change takes the place is not taken back by it', () => {
    const typed = { ...undone, urungkan: false }
    expect(hasilOf([...berbeda, chosen, typed]).konflik).toEqual([['bb_g', calon, 103]])
  })
})
