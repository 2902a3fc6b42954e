import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Book, callBook } from '#main/hosts/cli/commands/open-book.ts'
import type { Db } from '#main/toko/toko.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { callCli, type JawabanCli } from './run-cli.ts'
import { withAllCalls } from './with-all-calls.ts'

/** What somebody at a book can do and look up. */
export type DiBuku = {
  readonly call: <C extends CallName>(name: C, input: InputOf<C>) => Promise<OutputOf<C>>
  readonly db: Db
  readonly context: Book['context']
  readonly posyandu: (nama: string) => string
  readonly anak: (nama: string) => { id: string; versi: number }
}

export type Anak = readonly [nik: string, nama: string, posyandu: string, tanggal: string, berat: number]

/** Books of one area, with the command line and the calls of the window alone, as people come to do it. */
export type Area = {
  readonly dir: (name: string) => string
  /** Makes a book and its card; its keys open at once. */
  buku(jenis: 'pustu' | 'puskesmas', nama: string, data: string): Promise<void>
  /** Runs a command that must succeed. @returns its JSON */
  json(data: string, ...argv: string[]): Promise<Record<string, unknown>>
  cli(data: string, ...argv: string[]): Promise<JawabanCli>
  /** Both trust the card of the other. */
  hubungkan(a: string, b: string): Promise<void>
  /** Brings children into a book, each with one weighing. */
  impor(data: string, ...anak: Anak[]): Promise<void>
  di<T>(data: string, work: (buku: DiBuku) => Promise<T> | T): Promise<T>
  /** Takes what one book has for another there on a stick of its own, and the receipt back. */
  kirim(dari: string, ke: string, untuk: string): Promise<JawabanCli>
  /** The same, where nothing may be refused. @returns what was said */
  bawa(dari: string, ke: string, untuk: string): Promise<string>
  /** Names of the children in a book, sorted. */
  namaAnak(data: string): Promise<unknown[]>
  sidik(...data: string[]): Promise<unknown[]>
  /** Digests of what one place answers for, by several books. */
  sidikDari(tempat: string, ...data: string[]): Promise<unknown[]>
  close(): void
}

const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Sumber']
const kepala = 'NIK,Nama,JK,Tgl Lahir,Nama Ortu,Desa/Kel,Posyandu,Tanggal Pengukuran,Berat'

function diBuku({ application, context }: Book): DiBuku {
  const { db } = context
  const find = (sql: string, nama: string) => db.first(sql, nama)
  return {
    ...{ db, context },
    call: (name, input) => callBook(application, name, input),
    posyandu: (nama) =>
      (find("SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND nama = ? AND dihapus = 0", nama) as { id: string })
        .id,
    anak: (nama) =>
      find('SELECT id, versi FROM orang WHERE nama = ? AND dihapus = 0', nama) as DiBuku['anak'] extends (
        nama: string,
      ) => infer R
        ? R
        : never,
  }
}

export function openArea(): Area {
  const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-area-'))
  const dir = (name: string) => join(folder, name)
  let turn = 0
  const cli: Area['cli'] = (data, ...argv) => callCli(...argv, '--data', dir(data))
  const json: Area['json'] = async (data, ...argv) => {
    const { code, stdout, stderr } = await cli(data, ...argv, '--json')
    expect([code, stderr], argv.join(' ')).toEqual([0, ''])
    return JSON.parse(stdout) as Record<string, unknown>
  }
  const kartu = (data: string) => dir(`${data}.kartu`)
  const di: Area['di'] = (data, work) => withAllCalls(dir(data), (book) => work(diBuku(book)))
  const kirim: Area['kirim'] = async (dari, ke, untuk) => {
    const stik = dir(`stik-${turn++}`)
    mkdirSync(stik)
    await json(dari, 'usb', 'ekspor', '--untuk', untuk, '--ke', stik)
    const [paket = ''] = readdirSync(stik)
    const answer = await cli(ke, 'usb', 'impor', join(stik, paket))
    for (const berkas of readdirSync(stik).filter((one) => one.endsWith('-terima')))
      await json(dari, 'usb', 'terima', join(stik, berkas))
    return answer
  }
  return {
    ...{ dir, cli, json, di, kirim },
    async buku(jenis, nama, data) {
      await json(data, 'init', '--jenis', jenis, '--nama', nama, '--desa', nama, ...tempat)
      await json(data, 'usb', 'kenalan', '--ke', kartu(data))
    },
    async hubungkan(a, b) {
      await json(b, 'usb', 'percaya', kartu(a))
      await json(a, 'usb', 'percaya', kartu(b))
    },
    async impor(data, ...anak) {
      const file = dir(`masuk-${turn++}.csv`)
      const rows = anak.map(([nik, nama, posyandu, tanggal, berat]) => {
        const lahir = nik === '' ? '2025-02-20' : '2025-01-10'
        return `${nik},${nama},L,${lahir},IBU ${nama},${posyandu},${posyandu},${tanggal},${berat}`
      })
      writeFileSync(file, `${[kepala, ...rows].join('\n')}\n`)
      await json(data, 'impor', 'balita', file)
    },
    async bawa(dari, ke, untuk) {
      const { code, stdout, stderr } = await kirim(dari, ke, untuk)
      expect([code, stderr], `${dari} → ${ke}`).toEqual([0, ''])
      return stdout
    },
    namaAnak: (data) => di(data, ({ db }) => db.values('SELECT nama FROM orang WHERE dihapus = 0 ORDER BY nama')),
    sidik: (...data) => Promise.all(data.map(async (one) => (await json(one, 'periksa')).sidik)),
    sidikDari: (tempat, ...data) =>
      Promise.all(
        data.map(async (one) => ((await json(one, 'periksa', '--pustu', tempat)).bagian as { sidik: unknown }).sidik),
      ),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
