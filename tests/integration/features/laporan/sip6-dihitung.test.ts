import { expect, test } from 'vitest'
import { openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Melati opens twice: on 10 March Wati is marked beside 40 heads, on 14 April nobody is, and 45 were counted. */
test('heads counted by hand stand in the notes of a month in which nobody is marked, and in no column', () => {
  const book = openDesaBook()
  try {
    const { ditolak } = book.impor({
      posyandu: [{ kunci: 'melati', nama: 'Melati', desa: 'Sumber' }],
      orang: [{ kunci: 'wati', nama: 'Wati', jk: 'P', tanggal_lahir: '1976-03-10' }],
      keanggotaan: [{ orang: 'wati', posyandu: 'melati', mulai: '2020-01-01' }],
      hari_buka: [
        { kunci: 'mar', posyandu: 'melati', tanggal: '2026-03-10', pengunjung_hitung: 40 },
        { kunci: 'apr', posyandu: 'melati', tanggal: '2026-04-14', pengunjung_hitung: 45 },
      ],
      kehadiran: [{ hari_buka: 'mar', orang: 'wati' }],
    })
    expect(ditolak).toEqual([])
    const { baris } = tanyaFormulir(book, {
      ...{ formulir: 'sip6', bulan: '2026-04', sampai: '2026-04-30', posyanduId: posyanduDari(book, 'Melati') },
    })
    const bulan = (nama: string) => baris.find((satu) => satu.bulan === nama)
    expect(bulan('Maret')).toMatchObject({ ket: null, balita_lama_l: 0 })
    expect(bulan('April')).toMatchObject({ ket: '45 orang dihitung, tanpa nama', wus: null, balita_lama_l: null })
  } finally {
    book.close()
  }
})
