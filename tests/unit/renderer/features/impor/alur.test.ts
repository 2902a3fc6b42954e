import { describe, expect, test } from 'vitest'
import { createAlur } from '#renderer/features/impor/alur.ts'
import { createCall } from '#renderer/lib/call.ts'
import type { HasilMasuk, Pekerjaan } from '#shared/contract/impor.ts'

const hasil: HasilMasuk = {
  register: 'balita',
  berkas: 'register.xlsx',
  lembar: 'Sheet1',
  lembarRegister: [],
  barisDibaca: 1,
  balitaBaru: 1,
  balitaDiperbarui: 0,
  penimbanganBaru: 0,
  penimbanganDiperbarui: 0,
  takBerubah: 0,
  tanpaPenimbangan: 1,
  posyanduBaru: [],
  ditolak: [],
  milikLain: 0,
  peringatan: [],
  berubah: true,
  imporId: null,
}

const kerja = (keadaan: Pekerjaan['keadaan'], rest: Partial<Pekerjaan> = {}): Pekerjaan => ({
  ...{ id: 'k', keadaan, persen: 50, langkah: 'Memeriksa baris', impor: null, pesan: null, ...rest },
})
const selesai = kerja('selesai', { impor: hasil })
const berkas = new File(['Nama'], 'register.xlsx')

type Jawab = Pekerjaan | 'sunyi'

/** An alur whose program answers in this order; the last answer is repeated. Everything asked is noted. */
function alurDengan(jawaban: readonly Jawab[], { baca = async () => 'TmFtYQ==', batal = kerja('batal') } = {}) {
  const diminta: string[] = []
  let next = 0
  const call = createCall(async (name, input) => {
    const { uji, lembar } = input as { uji: boolean; lembar: string | null }
    diminta.push(name === 'impor.start' ? `${name} uji=${uji} ${lembar ?? ''}`.trim() : name)
    if (name === 'impor.start') return { ok: true, data: { pekerjaanId: 'k' } }
    if (name === 'pekerjaan.cancel') return { ok: true, data: batal }
    const jawab = jawaban[Math.min(next++, jawaban.length - 1)]
    if (jawab === 'sunyi') throw new Error('no connection')
    return { ok: true, data: jawab }
  })
  const alur = createAlur({ call, baca, tunggu: async () => undefined })
  return { alur, diminta }
}

describe('the way of a file into the book', () => {
  test('choosing rehearses, and only agreeing brings in', async () => {
    const { alur, diminta } = alurDengan([kerja('berjalan'), selesai])
    await alur.pilih([berkas])
    expect(alur.tahap()).toMatchObject({ kind: 'teruji', hasil })
    expect(diminta).toEqual(['impor.start uji=true', 'pekerjaan.get', 'pekerjaan.get'])
    await alur.masukkan()
    expect(alur.tahap()).toMatchObject({ kind: 'selesai', hasil })
    expect(diminta.filter((name) => name.startsWith('impor.start'))).toEqual([
      'impor.start uji=true',
      'impor.start uji=false',
    ])
  })

  test('the sheets of one file are rehearsed and brought in one after the other, each by its name', async () => {
    const dari = (lembar: string): Pekerjaan =>
      kerja('selesai', {
        impor: {
          ...{ ...hasil, lembar },
          lembarRegister: ['Melati 1', 'Kosong', 'Melati 2'].map((nama) => ({
            nama,
            baris: nama === 'Kosong' ? 0 : 3,
          })),
        },
      })
    const { alur, diminta } = alurDengan([dari('Melati 1'), dari('Melati 1'), dari('Melati 2'), dari('Melati 2')])
    await alur.pilih([berkas])
    await alur.masukkan()
    expect(alur.tahap()).toMatchObject({ kind: 'selesai', lembarBerikut: 'Melati 2' })
    await alur.pilihLembar('Melati 2')
    expect(alur.tahap()).toMatchObject({ kind: 'teruji', hasil: { lembar: 'Melati 2' } })
    await alur.masukkan()
    expect(alur.tahap()).toMatchObject({ kind: 'selesai', lembarBerikut: null })
    expect(diminta.filter((name) => name.startsWith('impor.start'))).toEqual([
      'impor.start uji=true',
      'impor.start uji=false Melati 1',
      'impor.start uji=true Melati 2',
      'impor.start uji=false Melati 2',
    ])
  })

  test('progress is told while the program works', async () => {
    const { alur } = alurDengan([kerja('berjalan', { persen: 40 }), selesai])
    const seen: number[] = []
    alur.subscribe(() => {
      const tahap = alur.tahap()
      if (tahap.kind === 'menguji') seen.push(tahap.kerja.persen)
    })
    await alur.pilih([berkas])
    expect(seen).toEqual([0, 40])
  })

  test('a refused file leads back to choosing, with the sentence of the program', async () => {
    const pesan = 'Berkas ini kosong. Tidak ada yang berubah. Pilih berkas lain.'
    const { alur } = alurDengan([kerja('gagal', { pesan })])
    await alur.pilih([berkas])
    expect(alur.tahap()).toEqual({ kind: 'pilih', pesan: { jenis: 'gagal', kalimat: pesan } })
  })

  test('a file gone since it was chosen is said, and nothing is asked of the program', async () => {
    const baca = async () => {
      throw new DOMException('gone', 'NotReadableError')
    }
    const { alur, diminta } = alurDengan([selesai], { baca })
    await alur.pilih([berkas])
    expect(alur.tahap()).toMatchObject({ kind: 'pilih', pesan: { kalimat: expect.stringContaining('tidak terbaca') } })
    expect(diminta).toEqual([])
  })

  test('several files at once are not tried', async () => {
    const { alur, diminta } = alurDengan([selesai])
    await alur.pilih([berkas, berkas])
    expect(alur.tahap()).toMatchObject({ kind: 'pilih', pesan: { jenis: 'gagal' } })
    expect(diminta).toEqual([])
  })

  test('stopped while the file is being opened, nothing is sent', async () => {
    const opened = Promise.withResolvers<string>()
    const { alur, diminta } = alurDengan([selesai], { baca: () => opened.promise })
    const done = alur.pilih([berkas])
    await alur.hentikan()
    opened.resolve('TmFtYQ==')
    await done
    expect(alur.tahap()).toMatchObject({ kind: 'pilih', pesan: { kalimat: 'Dibatalkan. Tidak ada yang berubah.' } })
    expect(diminta).toEqual([])
  })

  test('stopping an import gives back its rehearsal', async () => {
    const { alur } = alurDengan([selesai, kerja('batal', { pesan: 'Dibatalkan. Tidak ada yang berubah.' })])
    await alur.pilih([berkas])
    await alur.masukkan()
    expect(alur.tahap()).toMatchObject({ kind: 'teruji', hasil, pesan: { jenis: 'info' } })
  })

  test('stopping too late is said', async () => {
    const { alur } = alurDengan([...Array(5).fill(kerja('berjalan')), selesai], { batal: kerja('berjalan') })
    const words: string[] = []
    alur.subscribe(() => {
      const tahap = alur.tahap()
      if (tahap.kind !== 'menguji') return
      if (tahap.kerja.batal === 'tidak' && tahap.kerja.persen === 50) void alur.hentikan()
      words.push(tahap.kerja.batal)
    })
    await alur.pilih([berkas])
    expect(words).toContain('terlambat')
  })

  test('a moment of silence is waited out; a program that is gone is said', async () => {
    const { alur } = alurDengan(['sunyi', 'sunyi', selesai])
    await alur.pilih([berkas])
    expect(alur.tahap().kind).toBe('teruji')

    const gone = alurDengan([selesai, 'sunyi'])
    await gone.alur.pilih([berkas])
    await gone.alur.masukkan()
    expect(gone.alur.tahap()).toMatchObject({
      kind: 'teruji',
      pesan: { jenis: 'gagal', kalimat: expect.stringContaining('daftar impor terdahulu') },
    })
  })
})
