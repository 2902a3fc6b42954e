import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callCli as run } from '#tests/helpers/run-cli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-imunisasi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const masuk = () => join(folder, 'masuk.csv')
const ke = () => join(folder, 'keluar.csv')
const judul = 'id,lahir,jk,dosis,tanggal,keterangan\n'

function nilai(isi: string, ...lagi: string[]) {
  writeFileSync(masuk(), isi)
  return run('imunisasi', 'nilai', masuk(), '--ke', ke(), '--per', '2026-11-30', ...lagi)
}

/** Rows of the answer that say something of a recorded dose or of a child. */
async function baris(isi: string, ...lagi: string[]) {
  const { code } = await nilai(isi, ...lagi)
  expect(code).toBe(0)
  return readFileSync(ke(), 'utf8').split('\n').slice(1, -1)
}

describe('imunisasi nilai', () => {
  test('says what it did, and names every refused row by file, line, column and value', async () => {
    const { code, stdout } = await nilai(
      `${judul}A,2015-06-06,L,CAMPAK,2026-11-01,\nA,2015-06-06,L,BIASDT,2022-11-01,\n`,
    )
    expect([code, stdout]).toEqual([
      0,
      `1 anak dan 2 dosis dibaca, ditulis ke ${ke()}; 1 baris ditolak.\n  Berkas masuk.csv, baris 2, kolom dosis, nilai "CAMPAK": Bukan kode dosis yang dikenal, seperti HB0, DPT1, atau TD2.\n`,
    ])
    expect(readFileSync(ke(), 'utf8')).toBe(
      'id,dosis,tanggal,putusan,jatuh_tempo\nA,CAMPAK,2026-11-01,ditolak,\nA,BIASDT,2022-11-01,sah,\n',
    )
  })

  test('as JSON: one document, and the same file', async () => {
    const { code, stdout } = await nilai(
      `${judul}A,2015-06-06,L,BIASDT,2022-11-01,\nB,2015-06-06,x,BIASDT,2022-11-01,\n`,
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      ...{ per: '2026-11-30', provinsi: '35', anak: 2, dosis: 2 },
      ditolak: [{ baris: 3, kolom: 'jk', nilai: 'x', alasan: 'Jenis kelamin anak ini tidak dikenal. Tulis L atau P.' }],
      ringkasan: { sah: 1, ditolak: 1 },
    })
    expect(readFileSync(ke(), 'utf8')).toContain('B,BIASDT,2022-11-01,ditolak,\n')
  })

  test.each([
    ['A,2015-06-06,L,HB0,2026-2-1,', 'tanggal', '2026-2-1'],
    ['A,2015-06-06,L,HB0,2026-13,', 'tanggal', '2026-13'],
    ['A,2015-06-06,L,HB0,2015-06-05,', 'tanggal', '2015-06-05'],
    ['A,2015-06-06,L,HB0,2015-05,', 'tanggal', '2015-05'],
    ['A,2015-06-06,L,HB0,2015-06-06,sakit', 'keterangan', 'sakit'],
    ['A,2015-06-06,L,HB0,2015-06-06,tolak', 'keterangan', 'tolak'],
    ['A,2015-06-06,L,HB0,,tolak:takut', 'tanggal', ''],
    ['A,2015-06-06,L,HB0,2015-06-06,,lebih', '', 'lebih'],
    ['A,2015-06-06,L,HB0,2015-06-06,"luar', '', ''],
    [',2015-06-06,L,HB0,2015-06-06,', 'id', ''],
    ['A,06-06-2015,L,HB0,2015-06-06,', 'lahir', '06-06-2015'],
    ['A,2026-12-01,L,HB0,2026-12-01,', 'lahir', '2026-12-01'],
    ['A,2015-06-06,,HB0,2015-06-06,', 'jk', ''],
  ])('refuses %s', async (satu, kolom, isi) => {
    const { code, stdout } = await nilai(`${judul}${satu}\n`, '--json')
    const { ditolak, ringkasan } = JSON.parse(stdout)
    expect([code, ditolak.length, ditolak[0].baris, ditolak[0].kolom, ditolak[0].nilai]).toEqual([0, 1, 2, kolom, isi])
    expect(ringkasan).toEqual({ ditolak: 1 })
  })

  test('a month in which the child was born is no date before birth, and blanks are cut off', async () => {
    expect(await baris(`${judul} A ,2015-06-06, l , hb0 , 2015-06 , Riwayat ; LUAR \n`)).toEqual(['A,HB0,2015-06,sah,'])
  })

  test('a child whose rows differ is refused whole, a row without a dose too, and stands where it first appears', async () => {
    const isi = `${judul}B,2015-06-06,L,,,\nA,2015-06-06,L,HB0,2015-06-06,\nB,2015-06-07,L,HB0,2015-06-08,\n`
    expect(await baris(isi)).toEqual(['B,,,ditolak,', 'B,HB0,2015-06-08,ditolak,', 'A,HB0,2015-06-06,sah,'])
  })

  test('a child without doses, or with none that was taken, is asked for its doses', async () => {
    const kosong = await baris(`${judul}A,2026-11-30,L,,apa saja,apa saja\n`)
    expect(kosong.slice(0, 2)).toEqual(['A,HB0,,waktunya,2026-11-30', 'A,BCG,,waktunya,2026-11-30'])
    const ditolak = await baris(`${judul}A,2026-11-30,L,HB9,2026-11-30,\n`)
    expect(ditolak).toEqual(['A,HB9,2026-11-30,ditolak,', ...kosong])
  })

  test('columns in any order, others passed over, no words beside the doses', async () => {
    const isi = 'Tanggal;DOSIS;nama;jk;lahir;ID\n2015-06-06;HB0;Ayu, anak "kedua";P;2015-06-06;"A,1"\n'
    expect(await baris(isi)).toEqual(['"A,1",HB0,2015-06-06,sah,'])
  })

  test('an old card is refused by no date but that of another child; a woman stands with her status', async () => {
    expect(
      await baris(`${judul}A,2011-11-30,P,,,\nB,2011-12-01,P,,,\nC,2011-11-30,L,,,\nD,2015-06-06,L,TD1,2026-11,\n`),
    ).toEqual([
      'A,STATUS-T,,T0,2026-11-30',
      'A,LINDUNG-T,,tidak-terlindungi,',
      'D,TD1,2026-11,sah,',
      'D,STATUS-T,2026-11,T1,2026-11-29',
      'D,LINDUNG-T,,tidak-terlindungi,',
    ])
  })

  test('by the schedule of the province', async () => {
    const anak = `${judul}A,2026-09-30,L,,,\n`
    expect((await baris(anak, '--provinsi', '51')).filter((satu) => /HEXA1|JE1|IPV/.test(satu))).toEqual([
      'A,HEXA1,,waktunya,2026-11-30',
      'A,JE1,,belum-waktunya,2027-07-30',
    ])
    expect((await baris(anak)).filter((satu) => /HEXA1|JE1|IPV|DPT/.test(satu))).toEqual([
      'A,DPT1,,waktunya,2026-11-30',
      'A,IPV1,,belum-waktunya,2027-01-30',
    ])
  })

  test.each([
    ['', 'Berkas masuk.csv kosong. Tidak ada yang dihitung.'],
    ['a\0b', 'Berkas masuk.csv bukan teks CSV. Tidak ada yang dihitung. Simpan sebagai CSV.'],
    [
      'id,lahir,jk,dosis\n',
      'Berkas masuk.csv tidak punya kolom tanggal. Yang ada: id, lahir, jk, dosis. Tidak ada yang dihitung.',
    ],
    [`id,${judul}`, 'Berkas masuk.csv punya dua kolom id. Tidak ada yang dihitung. Hapus yang tidak dipakai.'],
  ])('a file that cannot be read is refused whole: %j', async (isi, kalimat) => {
    const { code, stderr } = await nilai(isi)
    expect([code, stderr.trim(), existsSync(ke())]).toEqual([1, kalimat, false])
  })

  test.each([
    [['--ke', 'x.csv'], '--per'],
    [['--per', '2026-11-30'], '--ke'],
    [['--ke', 'x.csv', '--per', '2026-11-31'], '--per 2026-11-31 bukan tanggal'],
    [['--ke', 'x.csv', '--per', '2026-11-30', '--provinsi', '99'], 'Provinsi 99'],
  ])('wrong usage: %j', async (pilihan, kalimat) => {
    writeFileSync(masuk(), judul)
    const { code, stderr } = await run('imunisasi', 'nilai', masuk(), ...pilihan)
    expect([code, stderr]).toEqual([2, expect.stringContaining(kalimat)])
  })
})
