import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { computeAntropometriCsv } from '#main/features/antropometri/antropometri-csv.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import type { Berkas } from '#shared/contract/berkas.ts'
import type { CallName } from '#shared/contract/contract.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { openImporBook } from '#tests/helpers/open-impor-book.ts'
import { ayu, csvOf, eppgbmRows, judulEppgbm, xlsxOf } from '#tests/helpers/register-file.ts'
import { callCli, spawnMeasured } from '#tests/helpers/run-cli.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { zipOf } from '#tests/helpers/zip-file.ts'

/** Files made to harm whoever opens them: those that come in, and those that could go out. */

const relasi = (target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="${target}"/></Relationships>`
const buku = '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
const kepala = ['Nama', 'JK', 'Tgl Lahir', 'Posyandu', 'Berat', 'Tanggal Pengukuran']
const isi = ['Ayu', 'P', '2025-01-10', 'Melati', '7,0', '2025-06-12']
const sel = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const barisXml = (texts: readonly string[], atribut = '') => `<row${atribut}>${texts.map(sel).join('')}</row>`

function xlsxWith(sheet: string, depan = '', lain: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    ...lain,
    'xl/workbook.xml': buku,
    'xl/_rels/workbook.xml.rels': relasi('worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${depan}<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  })
}

/** Imports a file into an empty book. Says how it ended, and what it left. */
async function bringIn(file: Uint8Array, nama = 'register.xlsx') {
  const book = openImporBook()
  try {
    const hasil = await importBalita(book.context, { nama, isi: file, uji: false }).catch((cause: unknown) => {
      if (!(cause instanceof AppFailure)) throw cause
      return cause.error.pesan
    })
    const text = JSON.stringify([hasil, book.context.db.all('SELECT * FROM orang')])
    return { hasil, text, head: book.head() }
  } finally {
    book.close()
  }
}

/** Works with a book in a folder that is gone afterwards. */
async function inFolder(work: (data: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-berkas-jahat-'))
  try {
    const data = join(folder, 'buku')
    const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
    const argv = ['init', '--jenis', 'pustu', '--nama', 'Sumberagung', '--desa', 'Sumberagung', ...tempat]
    expect(await callCli(...argv, '--data', data)).toMatchObject({ code: 0, stderr: '' })
    await work(data)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('a workbook that comes in', () => {
  test('made by hand for these tests is read like any other', async () => {
    expect((await bringIn(xlsxWith(barisXml(kepala) + barisXml(isi)))).hasil).toMatchObject({ balitaBaru: 1 })
  })

  test('of a few kilobytes that unpacks to gigabytes is stopped, in one part or in many', async () => {
    const size = 120 * 1024 * 1024
    const packed = deflateRawSync(Buffer.alloc(size, ' '))
    const parts = Array.from({ length: 30 }, (_, i) => `xl/worksheets/sheet${i}.xml`)
    const sheets = parts.map((_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')
    const links = parts
      .map((path, i) => `<Relationship Id="r${i}" Type="x/worksheet" Target="${path.slice(3)}"/>`)
      .join('')
    const bomb = zipOf(
      {
        'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${links}</Relationships>`,
      },
      parts.map((nama) => ({ nama, packed, asli: 1 })),
    )
    expect(bomb.length * 500).toBeLessThan(size * parts.length)
    await inFolder(async (data) => {
      const bring = (nama: string, file: Uint8Array) => {
        writeFileSync(`${data}-${nama}`, file)
        return spawnMeasured(['impor', 'balita', `${data}-${nama}`, '--data', data])
      }
      const biasa = await bring('biasa.xlsx', xlsxWith(barisXml(kepala) + barisXml(isi)))
      expect(biasa).toMatchObject({ code: 0, stderr: '' })
      const before = await callCli('periksa', '--json', '--data', data)
      const { code, stderr, memoriMb } = await bring('bom.xlsx', bomb)
      expect([code, stderr]).toEqual([1, expect.stringMatching(/rusak|terlalu besar/)])
      expect(await callCli('periksa', '--json', '--data', data)).toEqual(before)
      // What a program takes to read a workbook at all differs from machine to machine; all the parts would be 3,600. MB
      expect(memoriMb - biasa.memoriMb).toBeLessThan(1_000)
    })
  })

  test('of thousands of parts is refused before one is unpacked', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`a${i}`, '']))
    const { hasil, head } = await bringIn(zipOf(many))
    expect([hasil, head]).toEqual([expect.stringContaining('terlalu besar'), 0])
  })

  test.each([
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>'],
    ['a file of this computer', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'],
    ['an address', '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd">'],
    ['a declaration in small letters', '<!doctype a [<!entity b "c">]>'],
  ])('that declares %s is refused', async (_what, declaration) => {
    const { hasil, head } = await bringIn(xlsxWith(barisXml(kepala) + barisXml(['&b;', ...isi.slice(1)]), declaration))
    expect([hasil, head]).toEqual([expect.stringContaining('rusak'), 0])
  })

  test('with entities nobody declared keeps them as they stand', async () => {
    const { text } = await bringIn(xlsxWith(barisXml(kepala) + barisXml(['Ayu &b; &constructor;', ...isi.slice(1)])))
    expect(text).toMatch(/Ayu &b; &constructor;/i)
    expect(text).not.toContain('native code')
  })

  test('whose merged cells each span a million rows is refused', async () => {
    const merged = Array.from({ length: 5_000 }, () => '<mergeCell ref="A1:CV1048576"/>').join('')
    const far = barisXml(isi, ' r="1048576"')
    const file = xlsxWith(
      `${barisXml(kepala, ' r="1"')}${far}</sheetData><mergeCells>${merged}</mergeCells><sheetData>`,
    )
    const { hasil, head } = await bringIn(file)
    expect([hasil, head]).toEqual([expect.stringContaining('terlalu banyak sel gabungan'), 0])
  })

  test('with a hundred thousand brackets that never close, in a heading, a cell or a number format, is read', async () => {
    const kurung = '('.repeat(300_000)
    const cells = await bringIn(
      xlsxWith(barisXml([kurung]) + barisXml([...kepala, kurung]) + barisXml([...isi, kurung])),
    )
    expect(cells.hasil).toMatchObject({ balitaBaru: 1 })
    const gaya = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(300_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`
    const format = await bringIn(xlsxWith(barisXml(kepala) + barisXml(isi), '', { 'xl/styles.xml': gaya }))
    expect(format.hasil).toMatchObject({ balitaBaru: 1 })
  })

  test.each(['abc', '-5', '1.5', '1e300', '99999999', ''])(
    'with a row numbered %j counts on from the row before',
    async (r) => {
      const bad = ['Bimo', 'X', ...isi.slice(2)]
      const { hasil } = await bringIn(xlsxWith(barisXml(kepala) + barisXml(bad, ` r="${r}"`)))
      if (typeof hasil === 'string') throw new Error(hasil)
      for (const { baris } of [...hasil.ditolak, ...hasil.peringatan]) expect(baris).toBe(2)
      expect(hasil.ditolak.length + hasil.peringatan.length).toBeGreaterThan(0)
    },
  )

  test('with headings and words every object knows touches no object', async () => {
    const words = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
    const rows = words.map((word) => ({
      ...ayu,
      NIK: '-',
      Nama: word,
      Posyandu: word,
      'Naik Berat Badan': word,
      'Cara Ukur': word,
    }))
    const sheet = eppgbmRows(rows).map((row, i) => [...row, ...words.map((word) => (i < 3 ? word : '{"a":1}'))])
    for (const file of [await xlsxOf(sheet), csvOf(sheet)]) {
      const { hasil, text } = await bringIn(file)
      expect(hasil).toMatchObject({ barisDibaca: words.length })
      expect(text).not.toContain('native code')
      expect(Object.keys(Object.prototype)).toEqual([])
    }
    expect(judulEppgbm).not.toContain('__proto__')
  })

  test.each(['../../luar.xlsx', '/etc/passwd', 'C:\\Windows\\x.xlsx', 'CON', 'a\0b.xlsx', '..'])(
    'named %j writes no file anywhere',
    async (nama) => {
      const before = readdirSync(tmpdir()).filter((name) => /luar|passwd|x\.xlsx|^CON/.test(name))
      expect((await bringIn(xlsxWith(barisXml(kepala) + barisXml(isi)), nama)).hasil).toMatchObject({ balitaBaru: 1 })
      expect(readdirSync(tmpdir()).filter((name) => /luar|passwd|x\.xlsx|^CON/.test(name))).toEqual(before)
      expect(existsSync(join(tmpdir(), '..', 'luar.xlsx'))).toBe(false)
    },
  )
})

describe('what goes out', () => {
  const rumus = ['=HYPERLINK("http://x","klik")', '+1', '-1', '@SUM(1)', '\t=1+1', '\u0001=1+1', "=cmd|' /C calc'!A0"]
  const jahat = ['../../x', '..\\..\\x', 'CON', 'nul.txt', '/etc/x', 'C:\\x', '...', '\u202exslx.exe', 'a'.repeat(200)]
  let folder = ''
  let application: Application
  async function ask<T>(name: CallName, input: unknown): Promise<T> {
    const answer = await application.dispatch(name, input, { host: 'test' })
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.data as T
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'buku-pustu-keluar-'))
    application = openApplication({ dataDir: join(folder, 'buku'), now: () => new Date('2026-11-24T10:42:00') })
    await application.sesi.buat({ nama: '=1+2', peran: 'bidan', sandi: sandiUji })
    const [r = ''] = rumus
    await ask('fasilitas.setUp', {
      ...{ jenis: 'pustu', nama: r, kabupaten: '=2', kecamatan: '+3', puskesmas: '@4', desa: '-5', alamat: null },
      telepon: null,
    })
    await ask('fasilitas.savePengaturan', { kop: rumus.slice(0, 5) })
    const tandaTangan = (['kepalaPuskesmas', 'bidan', 'pengelolaGizi'] as const).map((peran, i) => ({
      ...{ peran, jabatan: rumus[i] ?? '', nama: rumus[i + 1] ?? '', nip: null },
    }))
    await ask('fasilitas.savePenandatangan', tandaTangan)
    for (const [i, nama] of [...rumus, ...jahat].entries()) {
      const tempat = { desa: nama, dusun: nama, rt: nama.slice(0, 9), rw: null, alamat: nama }
      // "+1" and "-1" would be one posyandu to the book.
      const posyandu = `${nama.slice(0, 190)} p${i}`
      const kader = [{ nama, ketua: true, dilatih: false, telepon: null }]
      const { id: posyanduId } = await ask<{ id: string }>('fasilitas.savePosyandu', {
        nama: posyandu,
        ...tempat,
        kader,
      })
      const lahir = [anak({ nama, namaIbu: nama, namaAyah: nama, catatan: nama })]
      await ask('balita.create', {
        anak: lahir,
        keanggotaan: { posyanduId, mulai: null, sebab: 'lahir' },
        punyaKms: true,
      })
    }
  })
  afterAll(() => {
    application.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Cells of a workbook that somebody's words made a formula, or that Excel would make one when edited. */
  async function armed(bytes: Uint8Array): Promise<{ teks: number; salah: string[] }> {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
    const salah: string[] = []
    let teks = 0
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const value = cell.value as unknown
          if (typeof value === 'object' && value !== null && !('formula' in value || 'sharedFormula' in value)) {
            if ('hyperlink' in value) salah.push(`${sheet.name} ${cell.address}: link`)
          }
          if (cell.formula && /HYPERLINK|cmd|SUM\(1\)|^1\+1$|^[1-5]$/.test(cell.formula))
            salah.push(`${sheet.name} ${cell.address}`)
          if (typeof value !== 'string' || !/^[=+\-@\t\r]/.test(value)) return
          teks++
          if (cell.numFmt !== '@') salah.push(`${sheet.name} ${cell.address}: ${value.slice(0, 20)} as ${cell.numFmt}`)
        }),
      )
    }
    return { teks, salah }
  }

  test('the forms: words that begin like a formula are text in every sheet, and their file names stay in the folder', async () => {
    const files = await createBerkasLaporan(application.buku(), '2026-11', null)
    expect(files.length).toBe((rumus.length + jahat.length + 1) * 2)
    for (const { nama } of files) {
      expect(nama).toBe(basename(nama))
      expect(nama).toMatch(/^F[12]-2026-11-?[a-z0-9-]*\.(?:xlsx|pdf)$/)
      expect(nama.length).toBeLessThan(120)
    }
    expect(new Set(files.map(({ nama }) => nama.toLowerCase())).size).toBe(files.length)
    let seen = 0
    for (const { nama, isi: bytes } of files.filter((file) => file.nama.endsWith('.xlsx'))) {
      const { teks, salah } = await armed(bytes)
      expect(salah, nama).toEqual([])
      seen += teks
    }
    expect(seen).toBeGreaterThan(rumus.length)
  })

  test('the history: every such word is text', async () => {
    const { nama, isiBase64 } = await ask<Berkas>('riwayat.export', { dari: '2026-11-01', sampai: '2026-11-30' })
    expect(nama).toBe('riwayat-2026-11-01-2026-11-30.xlsx')
    const { teks, salah } = await armed(Buffer.from(isiBase64, 'base64'))
    expect(salah).toEqual([])
    expect(teks).toBeGreaterThan(rumus.length)
  })

  test('the CSV of z-scores: words are given an apostrophe, numbers are left as they are', () => {
    const head = 'id,sex,age_days,weight_kg,lenhei_cm,measure,headc_cm,muac_cm,oedema'
    const cells = ['=HYPERLINK("http://x")', '@SUM(1)', '+A1', '-2+3']
    const rows = cells.map((id) => `"${id.replaceAll('"', '""')}",m,100,6.1,60.2,L,,,n`)
    const more = ['-7,m,100,6.1,60.2,L,,,n', 'A,=1+1,100,6.1,60.2,L,,,n', 'B,m,100,-6.1,60.2,=L,,,@n']
    const lines = computeAntropometriCsv([head, ...rows, ...more].join('\n'), '2006', 'a.csv')
      .csv.trim()
      .split('\n')
    expect(lines.slice(1, 5).map((line) => line.slice(0, 5))).toEqual([`"'=HY`, "'@SUM", "'+A1,", "'-2+3"])
    expect(lines[5]).toMatch(/^-7,m,100,/)
    expect(lines[6]).toMatch(/^A,'=1\+1,/)
    expect(lines[7]).toMatch(/^B,m,100,-6\.1,60\.2,'=L,,,'@n,/)
  })
})
