import { describe, expect, test } from 'vitest'
import { tolakPilihan } from '#renderer/features/impor/baca-berkas.ts'
import {
  formatSaat,
  hitungHasil,
  kalimatBaris,
  kalimatImpor,
  kalimatSetuju,
  kalimatTanpaPerubahan,
  kalimatUrung,
  pisahCatatan,
  sebutRegister,
} from '#renderer/features/impor/kalimat.ts'
import type { HasilMasuk } from '#shared/contract/impor.ts'

const kosong: Extract<HasilMasuk, { register: 'balita' }> = {
  register: 'balita',
  berkas: 'register.xlsx',
  lembar: 'Sheet1',
  lembarRegister: [],
  barisDibaca: 0,
  balitaBaru: 0,
  balitaDiperbarui: 0,
  penimbanganBaru: 0,
  penimbanganDiperbarui: 0,
  takBerubah: 0,
  tanpaPenimbangan: 0,
  posyanduBaru: [],
  ditolak: [],
  milikLain: 0,
  peringatan: [],
  berubah: false,
  imporId: null,
}
const ditolak = { baris: 4, kolom: 'Berat', nilai: 'tujuh', alasan: 'Bukan angka.', anak: 'Ayu', jumlah: 1 }

const kartu: Extract<HasilMasuk, { register: 'kartu' }> = {
  ...{ register: 'kartu', sebut: 'Ibu hamil', kartu: 'ibu-hamil', berkas: 'ibu.xlsx', lembar: 'Ibu hamil' },
  ...{ lembarRegister: [], barisDibaca: 9, orangBaru: 2, orangDiperbarui: 1, kunjunganBaru: 4, kunjunganDiperbarui: 1 },
  ...{ takBerubah: 2, tanpaIsi: 1, posyanduBaru: [], ditolak: [ditolak], milikLain: 0, peringatan: [] },
  ...{ berubah: true, imporId: null },
}

describe('what an import says', () => {
  test('the rows are counted again by what becomes of them, without the zeros', () => {
    const hasil = { ...kosong, barisDibaca: 2400, penimbanganBaru: 2336, ditolak: Array(64).fill(ditolak) }
    expect(kalimatBaris(hasil)).toBe('2.400 baris dibaca: 2.336 penimbangan baru, 64 ditolak')
  })

  test('of the register of a card visits are counted, and of children weighings', () => {
    expect(kalimatBaris(kartu)).toBe(
      '9 baris dibaca: 4 kunjungan baru, 1 kunjungan diperbarui, 2 sudah sama, 1 tanpa isi, 1 ditolak',
    )
    expect(hitungHasil(kartu)).toEqual({
      masuk: [
        [2, 'orang baru'],
        [1, 'orang diperbarui'],
        [4, 'kunjungan baru'],
        [1, 'kunjungan diperbarui'],
      ],
      diam: [
        [2, 'sudah sama'],
        [1, 'tanpa isi'],
      ],
    })
    expect([sebutRegister(kartu), sebutRegister(kosong)]).toEqual(['register ibu hamil', 'register balita'])
  })

  test('women of another Pustu are not called children', () => {
    const luar = { ...kartu, barisDibaca: 1, milikLain: 1 }
    expect(kalimatTanpaPerubahan(luar)).toContain('Semua baris tentang orang yang terdaftar di Pustu lain')
    expect(kalimatTanpaPerubahan(luar)).not.toContain('anak')
  })

  test('a file whose rows are all in the book changes nothing', () => {
    const hasil = { ...kosong, barisDibaca: 4, takBerubah: 4 }
    expect(kalimatTanpaPerubahan(hasil)).toBe('Semua sudah ada di buku, tidak ada yang berubah.')
  })

  test('refused rows are not said to be in the book', () => {
    const sebagian = { ...kosong, barisDibaca: 3, takBerubah: 2, ditolak: [ditolak] }
    expect(kalimatTanpaPerubahan(sebagian)).toContain('1 baris ditolak')
    const semua = { ...kosong, barisDibaca: 1, ditolak: [ditolak] }
    expect(kalimatTanpaPerubahan(semua)).toContain('Semua baris ditolak')
    expect(kalimatTanpaPerubahan(semua)).toContain('perbaiki berkasnya')
  })

  test('a file about children of another Pustu has nothing to be mended', () => {
    const luar = { ...kosong, barisDibaca: 3000, ditolak: [{ ...ditolak, jumlah: 3000 }], milikLain: 3000 }
    expect(kalimatTanpaPerubahan(luar)).toContain('berkasnya tidak perlu diubah')
    expect(kalimatTanpaPerubahan(luar)).not.toMatch(/perbaiki/i)
    expect(kalimatBaris(luar)).toBe('3.000 baris dibaca: 3.000 ditolak')
    const satu = { ...luar, barisDibaca: 3001, ditolak: [...luar.ditolak, ditolak] }
    expect(kalimatTanpaPerubahan(satu)).toContain('3.000 baris tentang anak Pustu lain dan tidak perlu diubah')
    expect(kalimatTanpaPerubahan(satu)).toContain('perbaiki di berkas')
    const sudahAda = { ...luar, barisDibaca: 3004, takBerubah: 4 }
    expect(kalimatTanpaPerubahan(sudahAda)).toContain('3.000 baris ditolak')
  })

  test('what comes in when she agrees', () => {
    expect(kalimatSetuju(kosong)).toBe('Semua baris masuk sekaligus, dan dapat dibatalkan seluruhnya sesudahnya.')
    expect(kalimatSetuju({ ditolak: [ditolak] })).toBe(
      '1 baris yang ditolak tidak ikut. Yang lain masuk sekaligus, dan dapat dibatalkan seluruhnya sesudahnya.',
    )
  })

  test('remarks on the file stand apart from those on its children', () => {
    const berkas = { ...ditolak, kolom: 'Lembar Lama', anak: '' }
    expect(pisahCatatan([berkas, ditolak])).toEqual({ berkas: [berkas], baris: [ditolak] })
  })

  test('an earlier import says what it brought, also when it brought nothing new', () => {
    const kosong = { balitaBaru: 0, penimbanganBaru: 0, orangBaru: 0, kunjunganBaru: 0, dosisBaru: 0 }
    const head = { id: 'x', berkas: 'a.xlsx', waktu: '', dibatalkan: false }
    const impor = { ...head, ...kosong, balitaBaru: 1200, penimbanganBaru: 3 }
    expect(kalimatImpor(impor)).toBe('1.200 balita baru, 3 penimbangan baru')
    expect(kalimatImpor({ ...head, ...kosong })).toContain('hanya memperbarui')
    expect(kalimatImpor({ ...head, ...kosong, orangBaru: 2, kunjunganBaru: 3 })).toBe('2 orang baru, 3 kunjungan baru')
    expect(kalimatImpor({ ...head, ...kosong, dosisBaru: 12 })).toBe('12 dosis imunisasi baru')
  })

  test('taking back says the file and how much', () => {
    expect(kalimatUrung('a.xlsx', 2742)).toBe(
      'Impor a.xlsx dibatalkan seluruhnya. 2.742 catatan sudah dikembalikan seperti sebelum impor.',
    )
  })

  test('an instant is written as on the clock of this computer', () => {
    expect(formatSaat(new Date(2026, 10, 12, 9, 5).toISOString())).toBe('12-11-2026 pukul 09.05')
  })
})

describe('which choice of files is tried', () => {
  const mb = 1024 * 1024

  test('one file up to 30 MB is', () => {
    expect(tolakPilihan([{ name: 'a.xlsx', size: 30 * mb }])).toBeNull()
  })

  test('none, several or a larger one are answered with what is wrong, what is safe, what to do', () => {
    const satu = { name: 'a.xlsx', size: 1 }
    for (const pilihan of [[], [satu, satu], [{ name: 'a.csv', size: 30 * mb + 1 }]]) {
      expect(tolakPilihan(pilihan)).toContain('Tidak ada yang berubah.')
    }
    expect(tolakPilihan([{ name: 'a.csv', size: 30 * mb + 1 }])).toContain('(31 MB, paling besar 30 MB)')
  })
})
