import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadCommand, loadCommands } from '#main/hosts/cli/commands.ts'
import { LaporanSkdn } from '#shared/contract/laporan.ts'
import { callCli as run } from '#tests/helpers/run-cli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const data = () => join(folder, 'buku')
const place = [
  '--kabupaten',
  'Tirtasari',
  '--kecamatan',
  'Wonorejo',
  '--puskesmas',
  'Wonorejo',
  '--desa',
  'Sumberagung',
]
const init = () => run('init', '--jenis', 'pustu', '--nama', 'Pustu Sumberagung', ...place, '--data', data())

describe('the command line', () => {
  test.each(['123456', 'bidan123', '      '])(
    'init with a passphrase easily guessed (%s) makes none, and offers four words',
    async (sandi) => {
      vi.stubEnv('BUKU_PUSTU_SANDI', sandi)
      const { code, stderr } = await init()
      vi.unstubAllEnvs()
      expect(code).toBe(1)
      expect(stderr).toMatch(
        /BUKU_PUSTU_SANDI belum dapat dipakai.*Misalnya empat kata ini: [a-z]+ [a-z]+ [a-z]+ [a-z]+\n/,
      )
      expect(existsSync(join(data(), 'buku.sqlite'))).toBe(false)
    },
  )

  test('init makes a book; a second init is refused and leaves it', async () => {
    expect((await init()).code).toBe(0)
    const again = await init()
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('Pustu Sumberagung')
    expect(again.stdout).toBe('')
  })

  test.each([
    ['init', ['init', '--jenis', 'pustu', '--nama', 'Uji', ...place]],
    ['a report', ['laporan', 'skdn', '--bulan', '2026-10']],
    ['the check of a book', ['periksa']],
  ])('%s with a file as the folder of the book says that it is a file', async (_, argv) => {
    writeFileSync(join(folder, 'berkas.txt'), 'isi')
    for (const data of [join(folder, 'berkas.txt'), join(folder, 'berkas.txt', 'buku')]) {
      const { code, stderr } = await run(...argv, '--data', data)
      expect([code, stderr]).toEqual([1, expect.stringContaining('berkas.txt adalah berkas, bukan folder.')])
    }
    expect(readFileSync(join(folder, 'berkas.txt'), 'utf8')).toBe('isi')
  })

  test.runIf(existsSync('/proc/self'))('--ke where no folder can be made ends with a sentence', async () => {
    await init()
    for (const argv of [
      ['laporan', 'skdn', '--bulan', '2026-10'],
      ['cadangan', 'buat'],
      ['usb', 'kenalan'],
    ]) {
      const { code, stderr } = await run(...argv, '--ke', '/proc/tidak/ada', '--data', data())
      expect([code, stderr.trim().split('\n')], argv.join(' ')).toEqual([1, [expect.stringMatching(/\.$/)]])
    }
  })

  test.each([
    ['an unknown command', ['terbang']],
    ['an unknown option', ['laporan', 'skdn', '--bulann', '2026-10']],
    ['an option of another command', ['laporan', 'skdn', '--bulan', '2026-10', '--untuk', 'Puskesmas']],
    ['a flag of another command', ['periksa', '--uji']],
    ['an option without its value', ['laporan', 'skdn', '--bulan']],
    ['a flag with a value', ['periksa', '--dilihat=ya']],
    ['a missing option', ['laporan', 'skdn']],
    ['an impossible month', ['laporan', 'skdn', '--bulan', '2026-13']],
    ['two files', ['impor', 'balita', 'a.csv', 'b.csv']],
    ['an empty posyandu', ['laporan', 'skdn', '--bulan', '2026-10', '--posyandu', '']],
    ['an empty folder', ['laporan', 'skdn', '--bulan', '2026-10', '--ke', ' ']],
    ['a year without its century', ['laporan', 'skdn', '--bulan', '0026-10']],
    ['a word that means nothing', ['laporan', 'skdn', 'bulan', '--bulan', '2026-10']],
    ['a number in another notation', ['contoh', '--balita', '1e3']],
    ['more children than a book holds', ['contoh', '--balita', '999999999']],
    ['no command', []],
    ['a name every object has', ['constructor']],
    ['an unknown reference', ['antropometri', 'a.csv', '--ke', 'b.csv', '--rujukan', '1990']],
  ])('%s is wrong usage: exit 2, one line on stderr', async (_, argv) => {
    const { code, stdout, stderr } = await run(...argv, '--data', data())
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    [['laporan', 'skdn', '--untuk', 'Puskesmas'], 'Perintah laporan skdn tidak punya pilihan --untuk.'],
    [['--untuk', 'Puskesmas', 'laporan', 'skdn'], 'Perintah laporan skdn tidak punya pilihan --untuk.'],
    [['laporan', 'skdn', '--bulan', '--json'], 'Pilihan --bulan kurang atau salah nilainya.'],
  ])('%j names the options of this command', async (argv, kalimat) => {
    const { stderr } = await run(...argv)
    expect(stderr).toBe(`${kalimat} Pilihannya: --bulan, --posyandu, --ke, --data, --json.\n`)
  })

  test('an option is of one kind in every command, and none is called as those every command takes', async () => {
    const all = (await loadCommands()).flatMap(({ pilihan }) => Object.entries(pilihan))
    const kinds = Map.groupBy(all, ([name]) => name)
    expect([...kinds].filter(([, uses]) => new Set(uses.map(([, kind]) => kind)).size > 1)).toEqual([])
    expect([...kinds.keys()].filter((name) => name === 'data' || name === 'json')).toEqual([])
  })

  test('a command is found by its name alone, and its file is the only one read', async () => {
    const all = await loadCommands()
    for (const { nama, berkas } of all) {
      const words = [...nama.split(' '), ...(berkas ? ['x'] : []), '--data', 'FOLDER']
      // Of "mutu" alone a word behind its options may still make another command.
      const lanjut = !berkas && all.some((lain) => lain.nama.startsWith(`${nama} `))
      expect((await loadCommand(words))?.nama).toBe(lanjut ? undefined : nama)
    }
    // Only all options together tell what is a word here.
    for (const words of [['--data', 'FOLDER', 'periksa'], ['laporan', '--data', 'FOLDER', 'skdn'], ['usb'], []]) {
      expect(await loadCommand(words)).toBeUndefined()
    }
  })

  test('the usage of a command begins with its name and says each option', async () => {
    for (const { nama, usage, pilihan } of await loadCommands()) {
      expect(usage.startsWith(`${nama} `)).toBe(true)
      for (const name of Object.keys(pilihan)) expect(usage).toContain(`--${name}`)
    }
  })

  test('a folder without a book is refused with exit 1 and nothing is made', async () => {
    const { code, stderr } = await run('laporan', 'skdn', '--bulan', '2026-10', '--data', data())
    expect(code).toBe(1)
    expect(stderr).toContain('Belum ada buku')
    expect(existsSync(data())).toBe(false)
  })

  test('a report of a month to come is refused with exit 1 and a sentence', async () => {
    await init()
    const { code, stdout, stderr } = await run('laporan', 'skdn', '--bulan', '2199-12', '--data', data())
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Desember 2199 belum mulai')
  })

  test('a workbook of three registers is read sheet by sheet, and says which were left', async () => {
    await init()
    const file = fileURLToPath(new URL('../../../fixtures/impor/b1-tiga-lembar.xlsx', import.meta.url))
    const pertama = await run('impor', 'balita', file, '--uji', '--data', data())
    expect(pertama.stdout).toContain(
      'Yang dibaca lembar "Melati 1". Belum dibaca: "Melati 2", "Melati 3" (--lembar NAMA).',
    )
    const kedua = await run('impor', 'balita', file, '--lembar', 'Melati 2', '--json', '--data', data())
    expect(JSON.parse(kedua.stdout)).toMatchObject({ lembar: 'Melati 2', barisDibaca: 1, balitaBaru: 1 })
    const takAda = await run('impor', 'balita', file, '--lembar', 'Melati 9', '--data', data())
    expect([takAda.code, takAda.stderr]).toEqual([1, expect.stringContaining('Lembar "Melati 9" tidak ada')])
  })

  test('a file that is not there is refused by name', async () => {
    await init()
    const { code, stderr } = await run('impor', 'balita', join(folder, 'tidak-ada.xlsx'), '--data', data())
    expect(code).toBe(1)
    expect(stderr).toContain('tidak-ada.xlsx')
  })

  test('antropometri needs no book', async () => {
    const source = join(folder, 'masuk.csv')
    writeFileSync(
      source,
      'id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema\nA,m,0,3.3464,49.8842,L,,,n\n',
    )
    const { code, stdout } = await run('antropometri', source, '--ke', join(folder, 'keluar.csv'), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ dihitung: 1, ditolak: [] })
    expect(readFileSync(join(folder, 'keluar.csv'), 'utf8')).toContain('0.00,0,0.00,0')
  })

  test('antropometri never writes over the file it reads', async () => {
    const source = join(folder, 'masuk.csv')
    writeFileSync(source, 'id,sex\n')
    const { code, stderr } = await run('antropometri', source, '--ke', join(folder, '.', 'masuk.csv'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('tidak berubah')])
    expect(readFileSync(source, 'utf8')).toBe('id,sex\n')
  })

  test('help with --json is one JSON document', async () => {
    const { code, stdout } = await run('bantuan', '--json')
    expect([code, JSON.parse(stdout)]).toEqual([0, { perintah: expect.any(Array) }])
  })

  test('a damaged book is refused with what to do, never with "all is safe"', async () => {
    await init()
    const path = join(data(), 'buku.sqlite')
    const pages = readFileSync(path)
    pages.fill(0xa5, 8_192)
    writeFileSync(path, pages)
    const { code, stdout, stderr } = await run('laporan', 'skdn', '--bulan', '2026-10', '--data', data())
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Pulihkan dari cadangan')
    expect(readFileSync(path).equals(pages)).toBe(true)
  })

  test('a database of another program is refused and left as it is', async () => {
    const other = join(folder, 'lain')
    mkdirSync(other)
    const sqlite = new Database(join(other, 'buku.sqlite'))
    sqlite.exec('CREATE TABLE milik_lain (x)')
    sqlite.close()
    const before = readFileSync(join(other, 'buku.sqlite'))
    const { code, stderr } = await run('init', '--jenis', 'pustu', '--nama', 'Uji', ...place, '--data', other)
    expect([code, stderr]).toEqual([1, expect.stringContaining('program lain')])
    expect(readFileSync(join(other, 'buku.sqlite')).equals(before)).toBe(true)
  })

  test('sample data, then a report: one JSON document, the contract of the report, and the forms as files', async () => {
    await init()
    const fill = await run(
      'contoh',
      '--balita',
      '40',
      '--bulan',
      '4',
      '--sampai',
      '2026-10',
      '--data',
      data(),
      '--json',
    )
    expect([fill.code, fill.stderr]).toEqual([0, ''])
    const target = join(folder, 'laporan')
    const report = await run('laporan', 'skdn', '--bulan', '2026-10', '--ke', target, '--data', data(), '--json')
    expect([report.code, report.stderr]).toEqual([0, ''])
    const { berkas, ...laporan } = JSON.parse(report.stdout)
    expect(LaporanSkdn.safeParse(laporan).error).toBeUndefined()
    const names = readdirSync(target)
    expect(names).toHaveLength(berkas.length)
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(laporan.posyandu.length + 1)
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(laporan.posyandu.length + 1)
  })

  test('an ambiguous posyandu is refused with the candidates; an exact name is taken', async () => {
    await init()
    await run('contoh', '--balita', '40', '--bulan', '2', '--sampai', '2026-10', '--data', data())
    const ambiguous = await run('laporan', 'skdn', '--bulan', '2026-10', '--posyandu', 'Melati', '--data', data())
    expect(ambiguous.code).toBe(1)
    expect(ambiguous.stderr).toContain('Melati 1')
    expect(ambiguous.stderr).toContain('Melati 2')
    const exact = await run(
      'laporan',
      'skdn',
      '--bulan',
      '2026-10',
      '--posyandu',
      'melati 1',
      '--data',
      data(),
      '--json',
    )
    const laporan = JSON.parse(exact.stdout) as LaporanSkdn
    expect(laporan.posyandu.map((p) => p.nama)).toEqual(['Melati 1'])
    expect(laporan.total).toEqual(laporan.posyandu[0]?.baris)
  })
})
