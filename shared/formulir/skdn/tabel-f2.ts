import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import type { AnakSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import type { KelompokUmur } from '#shared/domain/tanggal/umur.ts'
import { lebarIsiMm } from '../kertas.ts'
import { bagiHalaman } from '../kolom.ts'
import type { KepalaPosyandu } from '../masukan.ts'
import type { Kolom } from '../model.ts'
import { kertasSkdn, type MasukanSkdnForm } from './bagian-bersama.ts'
import { angkaKolom, groupKolom, type Jk, jenisKelamin, naming, total } from './kolom-jk.ts'

/** Millimetres. */
const lebarNoMm = 9
/** The least width of the labels; of few posyandu they take what is left, so that the table fills the page. */
const lebarElemenMm = 72
/** Widths of the columns of figures, millimetres: three digits of 9 pt at the least, and four with their point. */
const lebarDaunMm = { tiga: 10, empat: 11.5, terlebar: 24 } as const
/** Columns a posyandu takes, and those of the total. */
const daun = { posyandu: 2, total: 3 } as const

/** The columns of the F2 and the children that stand in them. */
export type TabelF2 = { readonly kolom: Kolom[]; readonly posyandu: readonly PosyanduKolom[] }
export type PosyanduKolom = {
  readonly hasil: PosyanduHasil
  readonly kepala: KepalaPosyandu | undefined
  readonly kolom: Readonly<Record<Jk, string>>
  readonly anak: ReadonlyMap<string, readonly AnakSkdn[]>
}

export const key = (kelompok: KelompokUmur, jk: Jk) => `${kelompok}.${jk}`

function posyanduKolom(input: MasukanSkdnForm, hasil: PosyanduHasil): PosyanduKolom {
  const { id } = hasil.posyandu
  const anak = new Map<string, AnakSkdn[]>()
  for (const a of hasil.anak) {
    const list = anak.get(key(a.kelompok, a.jk))
    if (list) list.push(a)
    else anak.set(key(a.kelompok, a.jk), [a])
  }
  return { hasil, kepala: input.kepala.get(id), kolom: { L: `${id}.L`, P: `${id}.P` }, anak }
}

export function tabelF2(input: MasukanSkdnForm): TabelF2 {
  const posyandu = input.skdn.posyandu.map((p) => posyanduKolom(input, p))
  const isi = lebarIsiMm({ ...kertasSkdn, ukuran: input.pengaturan.kertas })
  const anak = posyandu.reduce((sum, p) => sum + p.hasil.anak.length, 0)
  const tersempit = anak < 1000 ? lebarDaunMm.tiga : lebarDaunMm.empat
  const room = isi - lebarNoMm - lebarElemenMm
  const widths = [...posyandu.map(() => daun.posyandu), daun.total]
  let next = 0
  const perPage = bagiHalaman(widths, Math.floor(room / tersempit)).map((count) => {
    next += count
    return widths.slice(next - count, next).reduce((sum, width) => sum + width, 0)
  })
  const leaves = Math.max(...perPage)
  const lebarDaun = Math.min(lebarDaunMm.terlebar, room / leaves)
  const elemen = isi - lebarNoMm - leaves * lebarDaun
  return {
    posyandu,
    kolom: [
      { id: 'no', judul: 'No', lebarMm: lebarNoMm, rata: 'tengah', ...naming },
      { id: 'elemen', judul: 'Elemen data', lebarMm: elemen, rata: 'kiri', ...naming },
      ...posyandu.map(({ hasil: { posyandu: p }, kolom }) =>
        groupKolom(
          p.id,
          tanpaAwalan('posyandu', p.nama),
          jenisKelamin.map((jk) => angkaKolom(kolom[jk], jk, lebarDaun)),
        ),
      ),
      groupKolom('total', 'Total', [
        angkaKolom(total.L, 'L', lebarDaun),
        angkaKolom(total.P, 'P', lebarDaun),
        { ...angkaKolom(total.jml, 'L+P', lebarDaun), tebal: true },
      ]),
    ],
  }
}
