import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arah, bacaTombol, pindah, type SelTekan, type Tekan } from '#renderer/lembar/tombol.ts'

const press = (key: string, held: Partial<Tekan> = {}): Tekan => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  ...held,
})
const ketik = { kind: 'ketik', minus: false, terakhir: false, ditanya: false } as const
const caret = (nilai: string, awal: number, akhir = awal): SelTekan => ({ ...ketik, nilai, awal, akhir, minus: true })
const kosong = caret('', 0)
const [belum, biru, merah] = [
  { nilai: null, label: '–', panjang: 'belum', huruf: '' },
  { nilai: 'biru', label: 'Biru', panjang: 'biru', huruf: 'b' },
  { nilai: 'merah', label: 'Merah', panjang: 'merah', huruf: 'm' },
] as const
const vitamin: SelTekan = { kind: 'pilih', nilai: null, tawaran: [belum, biru, merah], kosong: null }
/** To an older child the red one is offered first. */
const vitaminMerah: SelTekan = { ...vitamin, tawaran: [belum, merah, biru] }

const utama = [{ kode: 'bb' }, { kode: 'tb' }]
const semua = [...utama, { kode: 'caraUkur' }, { kode: 'edema' }]

describe('a key in a cell', () => {
  test.each<[string, Tekan, SelTekan, Arah]>([
    ['Enter goes down', press('Enter'), caret('8,6', 3), 'bawah'],
    ['Shift and Enter go up', press('Enter', { shift: true }), caret('8,6', 3), 'atas'],
    ['Tab goes to the next cell', press('Tab'), caret('8,6', 3), 'berikut'],
    ['Shift and Tab go back', press('Tab', { shift: true }), caret('8,6', 3), 'sebelum'],
    ['an arrow goes a row down wherever the caret stands', press('ArrowDown'), caret('8,6', 1), 'bawah'],
    ['right at the end of the text leaves the cell', press('ArrowRight'), caret('8,6', 3), 'kanan'],
    ['left at the start of the text leaves the cell', press('ArrowLeft'), caret('8,6', 0), 'kiri'],
    ['left leaves a cell whose text is selected whole', press('ArrowLeft'), caret('8,6', 0, 3), 'kiri'],
    ['right leaves a choice', press('ArrowRight'), vitamin, 'kanan'],
    ['Ctrl and End go to the last row', press('End', { ctrl: true }), kosong, 'akhir'],
  ])('%s', (_name, tekan, sel, arah) => {
    expect(bacaTombol(tekan, sel)).toEqual({ kind: 'pindah', arah })
  })

  test.each<[string, Tekan, SelTekan]>([
    ['right inside the text moves the caret', press('ArrowRight'), caret('8,6', 2)],
    ['left inside the text moves the caret', press('ArrowLeft'), caret('8,6', 2)],
    ['a comma is typed', press(','), kosong],
    ['a point is typed', press('.'), kosong],
    ['a digit is typed', press('3'), kosong],
    ['Shift and an arrow select text', press('ArrowLeft', { shift: true }), caret('8,6', 0)],
    ['a minus after a digit is typed', press('-'), caret('8', 1)],
    ['a minus in PB/TB is typed', press('-'), { ...ketik, nilai: '', awal: 0, akhir: 0 }],
  ])('%s', (_name, tekan, sel) => {
    expect(bacaTombol(tekan, sel)).toBeNull()
  })

  test.each(['-', '−', '–'])('%s in an empty BB cell marks the child absent', (key) => {
    expect(bacaTombol(press(key), kosong)).toEqual({ kind: 'tidakHadir' })
  })

  test('letters answer a choice, the space bar goes on to the next answer, Delete empties it', () => {
    expect(bacaTombol(press('m'), vitamin)).toEqual({ kind: 'pilih', nilai: 'merah' })
    expect(bacaTombol(press(' '), vitamin)).toEqual({ kind: 'pilih', nilai: 'biru' })
    expect(bacaTombol(press(' '), vitaminMerah)).toEqual({ kind: 'pilih', nilai: 'merah' })
    expect(bacaTombol(press(' '), { ...vitaminMerah, nilai: 'merah' })).toEqual({ kind: 'pilih', nilai: 'biru' })
    expect(bacaTombol(press(' '), { ...vitamin, nilai: 'merah' })).toEqual({ kind: 'pilih', nilai: null })
    expect(bacaTombol(press('Delete'), { ...vitamin, nilai: 'merah' })).toEqual({ kind: 'pilih', nilai: null })
    expect(bacaTombol(press('x'), vitamin)).toBeNull()
  })

  test('where several answers are taken a letter adds one in its order or takes it away, and "none" stands alone', () => {
    const kolom = {
      kode: 'bahaya',
      jenis: 'himpunan',
      kepala: '',
      panjang: '',
      sebut: '',
      tidakAda: 'tidak-ada',
      pilihan: [
        { nilai: 'tidak-ada', label: '', panjang: '', huruf: 't' },
        { nilai: 'pusing', label: '', panjang: '', huruf: 'p' },
        { nilai: 'demam', label: '', panjang: '', huruf: 'd' },
      ],
    } as const
    const pressed = (nilai: string, key: string) => bacaTombol(press(key), { kind: 'himpunan', nilai, kolom })
    expect(pressed('', 'd')).toEqual({ kind: 'pilih', nilai: 'demam' })
    expect(pressed('demam', 'p')).toEqual({ kind: 'pilih', nilai: 'pusing+demam' })
    expect(pressed('pusing+demam', 'p')).toEqual({ kind: 'pilih', nilai: 'demam' })
    expect(pressed('pusing+demam', 't')).toEqual({ kind: 'pilih', nilai: 'tidak-ada' })
    expect(pressed('tidak-ada', 'd')).toEqual({ kind: 'pilih', nilai: 'demam' })
    expect(pressed('pusing', 'Delete')).toEqual({ kind: 'pilih', nilai: '' })
    expect(pressed('pusing', ' ')).toEqual({ kind: 'buka' })
    expect(pressed('pusing', 'x')).toBeNull()
  })

  test.each(['-', '−', '–'])(
    '%s over a BB that is selected whole means absent, over a part of it it is typed',
    (key) => {
      expect(bacaTombol(press(key), caret('8,6', 0, 3))).toEqual({ kind: 'tidakHadir' })
      expect(bacaTombol(press(key), caret('8,6', 1, 3))).toBeNull()
    },
  )

  test('M in a cell that is asked about says "memang benar", else it is a letter', () => {
    const asked: SelTekan = { ...ketik, nilai: '13,0', awal: 0, akhir: 4, ditanya: true }
    expect(bacaTombol(press('m'), asked)).toEqual({ kind: 'benar' })
    expect(bacaTombol(press('M'), asked)).toEqual({ kind: 'benar' })
    expect(bacaTombol(press('m'), caret('13,0', 0, 4))).toBeNull()
    expect(bacaTombol(press('m'), { ...asked, awal: 4 })).toBeNull()
  })

  test('Enter behind PB/TB goes on to the next child, Shift and Enter stay in the column', () => {
    const tb: SelTekan = { ...ketik, nilai: '73,5', awal: 4, akhir: 4, terakhir: true }
    expect(bacaTombol(press('Enter'), tb)).toEqual({ kind: 'pindah', arah: 'lanjut' })
    expect(bacaTombol(press('Enter', { shift: true }), tb)).toEqual({ kind: 'pindah', arah: 'atas' })
    expect(bacaTombol(press('ArrowDown'), tb)).toEqual({ kind: 'pindah', arah: 'bawah' })
  })

  test('Esc puts back, Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do it again', () => {
    expect(bacaTombol(press('Escape'), caret('8', 1))).toEqual({ kind: 'kembalikan' })
    expect(bacaTombol(press('z', { ctrl: true }), caret('8', 1))).toEqual({ kind: 'urungkan' })
    expect(bacaTombol(press('z', { ctrl: true }), vitamin)).toEqual({ kind: 'urungkan' })
    expect(bacaTombol(press('y', { ctrl: true }), caret('8', 1))).toEqual({ kind: 'ulangi' })
    expect(bacaTombol(press('Z', { ctrl: true, shift: true }), caret('8', 1))).toEqual({ kind: 'ulangi' })
  })
})

describe('a move', () => {
  const ukuran = { jumlah: 3, kolom: utama }

  test('Tab goes from BB to PB/TB, and from there to BB of the next row', () => {
    expect(pindah({ baris: 0, kolom: 'bb' }, 'berikut', ukuran)).toEqual({ baris: 0, kolom: 'tb' })
    expect(pindah({ baris: 0, kolom: 'tb' }, 'berikut', ukuran)).toEqual({ baris: 1, kolom: 'bb' })
    expect(pindah({ baris: 1, kolom: 'bb' }, 'sebelum', ukuran)).toEqual({ baris: 0, kolom: 'tb' })
  })

  test('Enter behind PB/TB goes to BB of the next row', () => {
    expect(pindah({ baris: 0, kolom: 'tb' }, 'lanjut', ukuran)).toEqual({ baris: 1, kolom: 'bb' })
    expect(pindah({ baris: 2, kolom: 'tb' }, 'lanjut', ukuran)).toBeNull()
  })

  test('Enter behind the last of a step goes to the first of the same step, and Tab on to the next step', () => {
    const kolom = [
      { kode: 'nama', langkah: 1 },
      { kode: 'berat', langkah: 2 },
      { kode: 'tinggi', langkah: 2 },
      { kode: 'catatan', langkah: 4 },
    ]
    const steps = { jumlah: 3, kolom }
    expect(pindah({ baris: 0, kolom: 'tinggi' }, 'lanjut', steps)).toEqual({ baris: 1, kolom: 'berat' })
    expect(pindah({ baris: 0, kolom: 'tinggi' }, 'berikut', steps)).toEqual({ baris: 0, kolom: 'catatan' })
  })

  test('with the other entries shown Tab goes through them before the next row', () => {
    const all = { jumlah: 3, kolom: semua }
    expect(pindah({ baris: 0, kolom: 'tb' }, 'berikut', all)).toEqual({ baris: 0, kolom: 'caraUkur' })
    expect(pindah({ baris: 0, kolom: 'edema' }, 'berikut', all)).toEqual({ baris: 1, kolom: 'bb' })
  })

  test('it stops at the edges of the sheet', () => {
    expect(pindah({ baris: 2, kolom: 'tb' }, 'berikut', ukuran)).toBeNull()
    expect(pindah({ baris: 0, kolom: 'bb' }, 'sebelum', ukuran)).toBeNull()
    expect(pindah({ baris: 2, kolom: 'bb' }, 'bawah', ukuran)).toBeNull()
    expect(pindah({ baris: 1, kolom: 'bb' }, 'layarBawah', ukuran)).toEqual({ baris: 2, kolom: 'bb' })
    expect(pindah({ baris: 2, kolom: 'tb' }, 'awal', ukuran)).toEqual({ baris: 0, kolom: 'tb' })
  })

  test('never leaves the sheet, and Tab visits every cell once', () => {
    const arah = fc.constantFrom<Arah>(
      'atas',
      'bawah',
      'kiri',
      'kanan',
      'berikut',
      'sebelum',
      'layarAtas',
      'layarBawah',
    )
    const start = fc.record({ baris: fc.nat(199), kolom: fc.constantFrom(...semua.map(({ kode }) => kode)) })
    fc.assert(
      fc.property(start, arah, (posisi, to) => {
        const next = pindah(posisi, to, { jumlah: 200, kolom: semua })
        return next === null || (next.baris >= 0 && next.baris < 200 && semua.some(({ kode }) => kode === next.kolom))
      }),
    )
    const visited = new Set<string>()
    let posisi = pindah({ baris: 0, kolom: 'bb' }, 'awal', ukuran) ?? { baris: 0, kolom: 'bb' as const }
    for (;;) {
      visited.add(`${posisi.baris} ${posisi.kolom}`)
      const next = pindah(posisi, 'berikut', ukuran)
      if (next === null) break
      posisi = next
    }
    expect(visited.size).toBe(6)
  })
})
