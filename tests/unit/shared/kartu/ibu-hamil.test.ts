import { describe, expect, it } from 'vitest'
import { kehamilan } from '#shared/catatan/kehamilan.ts'
import { kunjunganHamil } from '#shared/catatan/kunjungan-hamil.ts'
import { ibuHamil } from '#shared/kartu/ibu-hamil.ts'
import { kolomKartu } from '#shared/kartu/kartu.ts'

const kolom = kolomKartu(ibuHamil)

/** Columns of the card. */
const kode = [
  ...['hpht', 'usg_tanggal', 'usg_mgg', 'usg_hari', 'uk_tulis_mgg', 'gravida', 'para', 'abortus', 'jarak_th'],
  ...['bb_awal_kg', 'tb_cm', 'janin_ganda', 'status_t', 'golda', 'rhesus', 'bb_kg', 'kurva_bb', 'lila_cm'],
  ...['td_sistole', 'td_diastole', 'tbc_batuk', 'tbc_demam', 'tbc_bb_turun', 'tbc_kontak', 'tbc_lesu'],
  ...['edukasi', 'rujuk_ke', 'pemeriksa', 'catatan', 'ttd_jumlah', 'ttd_jenis', 'ttd_konsumsi', 'mt_konsumsi'],
  ...['mt_komposisi', 'mt_porsi', 'kelas_ibu', 'anc_tm1', 'anc_tm2', 'anc_tm3', 'tfu_cm', 'presentasi', 'djj'],
  ...['hb_gdl', 'gds_mgdl', 'protein_urin', 'hiv', 'sifilis', 'hbsag', 'usg', 'tt_diberikan', 'temu_wicara'],
  ...['tata_laksana', 'ttd_total', 'ttd_diminum_total', 'bahaya'],
]

describe('the card of a pregnant woman', () => {
  it('has the columns of the page, each once', () => {
    expect(kolom.map((satu) => satu.kode).sort()).toEqual([...kode].sort())
  })

  it('asks for every value its records keep, but for what the program keeps itself', () => {
    const ditanya = new Set(kolom.flatMap(({ simpan }) => (simpan ? [`${simpan.catatan}.${simpan.kolom}`] : [])))
    const kept = [kehamilan, kunjunganHamil].flatMap(({ nama, isian }) => Object.keys(isian).map((k) => `${nama}.${k}`))
    expect(kept.filter((satu) => !ditanya.has(satu))).toEqual([
      ...['orang_id', 'dibuka', 'nama_suami', 'berakhir', 'sebab_akhir', 'catatan', 'impor_id', 'jawaban_tanya'].map(
        (k) => `kehamilan.${k}`,
      ),
      ...['kehamilan_id', 'tanggal', 'posyandu_id', 'hari_buka_id', 'impor_id', 'jawaban_tanya'].map(
        (k) => `kunjungan_hamil.${k}`,
      ),
    ])
  })

  it('numbers the columns the printed card has', () => {
    const nomor = new Set(kolom.map((satu) => satu.nomor).filter((satu) => satu !== null && satu !== 'kepala'))
    expect([...nomor].map(Number).sort((a, b) => a - b)).toEqual([
      2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ])
  })

  it('hides the answers to the tests of the triple elimination from a kader', () => {
    expect(kolom.filter((satu) => satu.isian.tertutup).map((satu) => satu.kode)).toEqual([
      ...['protein_urin', 'hiv', 'sifilis', 'hbsag'],
    ])
  })
})
