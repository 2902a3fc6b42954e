import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kartuOf, kodeKartu } from '#shared/kartu/daftar.ts'
import { callCli as run } from '#tests/helpers/run-cli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-kartu-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const masuk = () => join(folder, 'masuk.csv')
const ke = () => join(folder, 'keluar.csv')

function nilai(isi: string, ...lagi: string[]) {
  writeFileSync(masuk(), isi)
  return run('kartu', 'nilai', '--kartu', 'ibu-hamil', masuk(), '--ke', ke(), ...lagi)
}

async function json(isi: string) {
  const { code, stdout } = await nilai(isi, '--json')
  return { code, ...JSON.parse(stdout) }
}

describe('kartu nilai', () => {
  test('judges every row and says what it did', async () => {
    const { code, stdout } = await nilai('id,tanggal,bahaya\nA/1,2026-10-06,cemas\nB-2,2026-10-06,\n')
    expect([code, stdout]).toEqual([0, `2 baris dinilai, ditulis ke ${ke()}.\n`])
    const keluar = readFileSync(ke(), 'utf8')
    expect(keluar).toMatch(/^id,putusan,hasil,rujuk\nA\/1,uk,-,-\n/)
    expect(keluar).toContain('A/1,bahaya,ada,puskesmas\n')
    expect(keluar).toMatch(/A\/1,rujukan,puskesmas,puskesmas\nB-2,uk,-,-\n/)
    expect(keluar).toMatch(/B-2,rujukan,-,-\n$/)
  })

  test('a file without rows gives the heading alone', async () => {
    expect(await json(' ID ,Tanggal,nama,NIK\n\n')).toEqual({
      ...{ code: 0, ke: ke(), kartu: 'ibu-hamil', dinilai: 0, ditolak: [], peringatan: [] },
    })
    expect(readFileSync(ke(), 'utf8')).toBe('id,putusan,hasil,rujuk\n')
  })

  test('warns of what is not plausible, as it was written', async () => {
    const { code, peringatan, dinilai } = await json('id;tanggal;bb_kg;djj\n\nA;06/10/2026;34,9;140\n')
    expect([code, dinilai]).toEqual([0, 1])
    expect(peringatan).toEqual([
      { baris: 3, kolom: 'bb_kg', nilai: '34,9', alasan: 'Biasanya 35 sampai 120 kg. Ukur ulang?' },
    ])
  })

  test('lists every cell that is refused, in the order of the file, and writes nothing', async () => {
    const isi = [
      'id,tanggal,jk,lahir,lila_cm,td_sistole,td_diastole,tbc_batuk,bahaya',
      'A,2026-10-06,P,1990-01-01,235,118,76,tidak,cemas',
      'B,2026-10-06,P,1990-01-01,24.5,118,,tidak,cemas',
      'C,2026-10-06,L,1990-01-01,24.5,118,118,mungkin,tidak-ada+cemas',
      ',31-02-2026,X,1990-01-01,24.5,118,76,tidak,cemas',
      'D,2026-10-06,P,1990-01-01,24.5,118,76,tidak,cemas',
      'E,2026-10-06,P,1990-01-01,24,5,118,76,tidak,cemas',
      '-F,2026-10-06,P,2027-01-01,24.5,118,76,tidak,-',
      'G,2026-10-06,P,1990-01-01,"24,5,118,76,tidak,cemas',
    ].join('\n')
    const { code, ke: kemana, dinilai, ditolak } = await json(isi)
    expect([code, kemana, dinilai]).toEqual([1, null, 0])
    expect(ditolak.map(({ baris, kolom, nilai: satu }: Record<string, unknown>) => [baris, kolom, satu])).toEqual([
      [2, 'lila_cm', '235'],
      [3, 'td_diastole', ''],
      [4, 'jk', 'L'],
      [4, 'td_diastole', '118'],
      [4, 'tbc_batuk', 'mungkin'],
      [4, 'bahaya', 'tidak-ada+cemas'],
      [5, 'id', ''],
      [5, 'tanggal', '31-02-2026'],
      [5, 'jk', 'X'],
      [7, '', 'cemas'],
      [7, 'td_sistole', '5'],
      [7, 'tbc_batuk', '76'],
      [7, 'bahaya', 'tidak'],
      [8, 'id', '-F'],
      [8, 'tanggal', '2026-10-06'],
      [9, '', ''],
    ])
    expect(existsSync(ke())).toBe(false)
    const { stderr } = await nilai(isi)
    expect(stderr.split('\n')[0]).toBe(
      'Berkas masuk.csv, baris 2, kolom lila_cm, nilai "235": Hanya 10 sampai 60 cm. Ukur atau baca ulang.',
    )
    expect(stderr.trimEnd().split('\n')).toHaveLength(16)
  })

  test.each([
    [
      'tanggal,BB,djj , DJJ\nx,y,z,w\n',
      [
        ['BB', 'BB'],
        [' DJJ', ' DJJ'],
        ['id', ''],
      ],
    ],
    [
      '',
      [
        ['id', ''],
        ['tanggal', ''],
      ],
    ],
    ['id,tanggal,,djj\n', [['', '']]],
  ])('faults of the heading are told alone: %j', async (isi, salah) => {
    const { code, ditolak } = await json(isi)
    expect(code).toBe(1)
    expect(ditolak.map(({ baris, kolom, nilai: satu }: Record<string, unknown>) => [baris, kolom, satu])).toEqual(
      salah.map((satu) => [1, ...satu]),
    )
  })

  test('keeps an answer that stands there when the file is refused', async () => {
    writeFileSync(ke(), 'lama')
    expect((await nilai('id,tanggal\nA,kemarin\n')).code).toBe(1)
    expect(readFileSync(ke(), 'utf8')).toBe('lama')
  })

  test('does not write over what it reads', async () => {
    writeFileSync(masuk(), 'id,tanggal\n')
    const { code, stderr } = await run('kartu', 'nilai', '--kartu', 'ibu-hamil', masuk(), '--ke', masuk())
    expect([code, stderr]).toEqual([1, expect.stringContaining('berkas masukannya')])
    expect(readFileSync(masuk(), 'utf8')).toBe('id,tanggal\n')
  })

  test('a card that is unknown is wrong usage, and the thirteen are named', async () => {
    const { code, stderr } = await run('kartu', 'nilai', '--kartu', 'bumil', masuk(), '--ke', ke())
    expect(code).toBe(2)
    for (const kode of kodeKartu) expect(stderr).toContain(kode)
  })

  test.each(kodeKartu)('the card %s judges a file without rows', async (kode) => {
    writeFileSync(masuk(), 'id,tanggal\n')
    const { code } = await run('kartu', 'nilai', '--kartu', kode, masuk(), '--ke', ke())
    expect([code, readFileSync(ke(), 'utf8')]).toEqual([0, 'id,putusan,hasil,rujuk\n'])
  })

  test.each(kodeKartu.filter((kode) => !kartuOf(kode)))('the card %s is kept in no book', async (kode) => {
    const { code, stderr } = await run('impor', 'kartu', masuk(), '--kartu', kode, '--data', folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Kartu ini tidak dicatat di buku: ${kode}.`)])
  })

  test.each([
    [['--kartu', 'ibu-hamil', 'a.csv'], '--ke'],
    [['a.csv', '--ke', 'b.csv'], '--kartu'],
    [['--kartu', 'ibu-hamil', '--ke', 'b.csv'], 'satu berkas'],
    [['--kartu', 'ibu-hamil', 'a.csv', '--ke', 'b.csv', '--bulan', '2026-10'], '--bulan'],
  ])('%j is wrong usage', async (argv, kata) => {
    const { code, stderr } = await run('kartu', 'nilai', ...argv)
    expect([code, stderr]).toEqual([2, expect.stringContaining(kata)])
  })
})

describe('ekspor kartu', () => {
  const buku = () => join(folder, 'buku')
  const kerja = ['--jenis', 'pustu', '--nama', 'Sukamaju', '--kabupaten', 'Malang', '--kecamatan', 'Dau'] as const
  const ekspor = (...lagi: string[]) => run('ekspor', 'kartu', ...lagi, '--data', buku(), '--json')

  test('writes the register of a year, which the import finds to be nothing new', async () => {
    await run('init', ...kerja, '--puskesmas', 'Dau', '--data', buku())
    const xlsx = join(folder, 'register.xlsx')
    const csv = join(folder, 'register.csv')
    writeFileSync(csv, 'nama,posyandu,tanggal,lahir,jk,bb_kg\nSiti Aminah,Melati,08-06-2026,10-05-1998,P,"51,5"\n')
    const masuk = await run('impor', 'kartu', csv, '--kartu', 'ibu-hamil', '--data', buku(), '--json')
    expect(JSON.parse(masuk.stdout)).toMatchObject({ kunjunganBaru: 1, ditolak: [] })
    const { code, stdout } = await ekspor('ibu-hamil', '--tahun', '2026', '--ke', xlsx)
    expect([code, JSON.parse(stdout)]).toEqual([0, { ke: xlsx, kartu: 'ibu-hamil', periode: '2026', kunjungan: 1 }])
    const lagi = await run('impor', 'kartu', xlsx, '--kartu', 'ibu-hamil', '--uji', '--data', buku(), '--json')
    expect(JSON.parse(lagi.stdout)).toMatchObject({ barisDibaca: 1, takBerubah: 1, berubah: false, peringatan: [] })
  })

  test('needs one card and one period', async () => {
    expect((await ekspor('ibu-hamil', '--ke', ke())).code).toBe(2)
    expect((await ekspor('ibu-hamil', '--tahun', '26', '--ke', ke())).code).toBe(2)
    expect((await ekspor('tidak-ada', '--tahun', '2026', '--ke', ke())).code).toBe(2)
    expect(existsSync(ke())).toBe(false)
  })
})
