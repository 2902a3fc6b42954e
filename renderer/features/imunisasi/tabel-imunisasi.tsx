import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { AnakImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { formatUmur } from '#shared/text/tanggal.ts'
import imunisasiCss from './imunisasi.module.css'
import { kataSemua } from './kata.ts'
import { isTenang, Sel } from './sel.tsx'

/** A place of the table. */
export type Titik = { readonly orangId: string; readonly seri: string; readonly tempat: number }
export type Aksi = {
  readonly onPilih: (titik: Titik) => void
  readonly onBeri: (anak: AnakImunisasi, sel: SelImunisasi) => void
  readonly onBuka: (anak: AnakImunisasi, sel: SelImunisasi) => void
  /** Gives all that is due. */
  readonly onSemua: (anak: AnakImunisasi) => void
}

type Kolom = Pick<SelImunisasi, 'seri' | 'tempat' | 'bulan'> & { readonly judul: string }

/** Columns anybody of the list needs, in the order of the ages. */
function kolomDari(anak: readonly AnakImunisasi[]): Kolom[] {
  const perlu = new Set(
    anak.flatMap(({ sel }) => sel.filter((satu) => satu.keadaan !== 'tidak-perlu').map((s) => `${s.seri} ${s.tempat}`)),
  )
  const [pertama] = anak.filter(({ sel }) => sel.length > 0)
  const semua = pertama?.sel ?? []
  return semua
    .filter((satu) => perlu.has(`${satu.seri} ${satu.tempat}`))
    .map(({ seri, tempat, bulan }) => ({ seri, tempat, bulan, judul: judulKolom({ seri, tempat }, semua) }))
}

/** "DPT1"; a series of one place has no number. */
function judulKolom({ seri, tempat }: Pick<SelImunisasi, 'seri' | 'tempat'>, semua: readonly SelImunisasi[]): string {
  const satu = semua.filter((lain) => lain.seri === seri).length === 1
  return satu ? seri : `${seri}${tempat}`
}

const langkah: Readonly<Record<string, readonly [baris: number, kolom: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const tombolSel = 'td[data-kepala] button'

/** Arrows walk over the cells as they stand on the screen. */
function pindahSel(event: KeyboardEvent<HTMLTableElement>): void {
  const step = langkah[event.key]
  const kini = event.target as HTMLElement
  if (!step || !kini.matches(tombolSel)) return
  event.preventDefault()
  const baris = [...event.currentTarget.querySelectorAll('tbody tr')]
  const di = baris.findIndex((satu) => satu.contains(kini))
  const sel = [...(baris[di]?.querySelectorAll<HTMLElement>(tombolSel) ?? [])]
  const ke = baris[di + step[0]]?.querySelectorAll<HTMLElement>(tombolSel)[sel.indexOf(kini) + step[1]]
  ke?.focus()
}

function kataUmur({ umurBulan }: AnakImunisasi): string {
  return umurBulan === null ? 'tanggal lahir belum ada' : formatUmur(umurBulan)
}

/** How many doses are due; a press gives them all. From a cell the same with the keyboard, so Tab need not stop here. */
function Jumlah({
  anak,
  jumlah,
  kelas,
  onSemua,
}: {
  readonly anak: AnakImunisasi
  readonly jumlah: number
  readonly kelas: string | undefined
  readonly onSemua: Aksi['onSemua']
}) {
  if (jumlah === 0) return <b>–</b>
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cls(imunisasiCss.jumlah, kelas)}
      title={kataSemua(anak)}
      aria-label={`${jumlah}. ${kataSemua(anak)}`}
      onClick={() => onSemua(anak)}
    >
      {jumlah}
    </button>
  )
}

function Baris({
  anak,
  kolom,
  fokus,
  aksi,
}: {
  readonly anak: AnakImunisasi
  readonly kolom: readonly Kolom[]
  readonly fokus: Titik | null
  readonly aksi: Aksi
}) {
  const isFokus = ({ seri, tempat }: Kolom) =>
    fokus?.orangId === anak.orangId && fokus.seri === seri && fokus.tempat === tempat
  return (
    <tr>
      <th scope="row">
        <Link to={`/balita/${anak.orangId}`} tabIndex={-1}>
          {anak.nama}
        </Link>
        <small>
          {kataUmur(anak)}
          {!anak.ditimbang && <span className={imunisasiCss.belum}> · belum timbang</span>}
        </small>
      </th>
      <td className={imunisasiCss.hitung}>
        <Jumlah anak={anak} jumlah={anak.hariIni} kelas={imunisasiCss.adaKini} onSemua={aksi.onSemua} />
      </td>
      <td className={imunisasiCss.hitung}>
        <Jumlah anak={anak} jumlah={anak.tertunggak} kelas={imunisasiCss.adaTelat} onSemua={aksi.onSemua} />
      </td>
      {kolom.map((satu) => {
        const sel = anak.sel.find(({ seri, tempat }) => seri === satu.seri && tempat === satu.tempat)
        return (
          <td key={satu.judul} data-kepala={satu.judul} data-tenang={sel && isTenang(sel)}>
            {sel && (
              <Sel
                anak={anak}
                sel={sel}
                fokus={isFokus(satu)}
                onPilih={() => aksi.onPilih({ orangId: anak.orangId, seri: satu.seri, tempat: satu.tempat })}
                onBeri={() => aksi.onBeri(anak, sel)}
                onBuka={() => aksi.onBuka(anak, sel)}
                onSemua={() => aksi.onSemua(anak)}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}

const kataBulan = (bulan: number): string => (bulan === 0 ? 'Lahir' : `${bulan} bln`)

/** The register: a row a child with its two counts, a column a place of the schedule by age. */
export function TabelImunisasi({
  anak,
  fokus,
  aksi,
}: {
  readonly anak: readonly AnakImunisasi[]
  readonly fokus: Titik | null
  readonly aksi: Aksi
}) {
  const kolom = kolomDari(anak)
  const umur = [...Map.groupBy(kolom, ({ bulan }) => bulan)]
  const [pertama] = anak
  const awal = fokus && anak.some(({ orangId }) => orangId === fokus.orangId) ? fokus : null
  const [depan] = kolom
  const mulai = awal ?? (pertama && depan ? { orangId: pertama.orangId, ...depan } : null)
  return (
    <div className={cls(cardCss.card, imunisasiCss.lembar)}>
      <table className={imunisasiCss.tabel} onKeyDown={pindahSel}>
        <caption className="sr-only">Dosis tiap anak, menurut umur pemberiannya</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Anak
            </th>
            <th rowSpan={2} scope="col" className={imunisasiCss.hitung}>
              Hari ini
            </th>
            <th rowSpan={2} scope="col" className={imunisasiCss.hitung}>
              Tunggak
            </th>
            {umur.map(([bulan, isi]) => (
              <th key={bulan} colSpan={isi.length} scope="colgroup" className={imunisasiCss.umur}>
                {kataBulan(bulan)}
              </th>
            ))}
          </tr>
          <tr>
            {kolom.map(({ judul, bulan }, i) => (
              <th key={judul} scope="col" className={cls(kolom[i - 1]?.bulan !== bulan && imunisasiCss.batas)}>
                {judul}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {anak.map((satu) => (
            <Baris key={satu.orangId} anak={satu} kolom={kolom} fokus={mulai} aksi={aksi} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
