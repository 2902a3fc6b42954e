import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { BarisAntrean } from '#shared/contract/antrean.ts'
import { lamaLangkah, lamaMenit, median, namaLangkah } from '#shared/domain/antrean/antrean.ts'
import { kelompokUmur, semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import antreanCss from './antrean.module.css'

/** Heads by group of age, women of an open card of their own beside them. */
export function JumlahKelompok({ baris }: { readonly baris: readonly BarisAntrean[] }) {
  const jumlah = semuaKelompok.map((satu) => ({
    sebut: kelompokUmur[satu].sebut,
    n: baris.filter(({ kelompok }) => kelompok === satu).length,
  }))
  const tanpa = { sebut: 'Umur belum diketahui', n: baris.filter(({ kelompok }) => kelompok === null).length }
  const tamu = { sebut: 'Di antaranya tamu', n: baris.filter(({ tamu: satu }) => satu).length }
  const shown = [...jumlah, tanpa, tamu].filter(({ n }) => n > 0)
  return (
    <Card judul={`Pengunjung: ${baris.length}`}>
      <dl className={cls(cardCss.isi, antreanCss.jumlah)}>
        {shown.map(({ sebut, n }) => (
          <div key={sebut}>
            <dt>{sebut}</dt>
            <dd className="num">{n}</dd>
          </div>
        ))}
        {shown.length === 0 && <p className="muted">Belum ada yang datang.</p>}
      </dl>
    </Card>
  )
}

/** The sheets of the day: of those who came, how many of each card are filled in. */
export function LembarSehari({
  baris,
  hariBukaId,
}: {
  readonly baris: readonly BarisAntrean[]
  readonly hariBukaId: string
}) {
  const kartu = Map.groupBy(
    baris.flatMap(({ kartu: [utama] }) => utama ?? []),
    ({ kode }) => kode,
  )
  const lembar = [...kartu].map(([kode, list]) => ({
    ...{ kode, sebut: list[0]?.sebut ?? kode, jumlah: list.length },
    terisi: list.filter(({ terisi }) => terisi).length,
  }))
  return (
    <Card judul="Lembar hari ini">
      <ul className={cls(cardCss.isi, antreanCss.lembar)}>
        <li>
          <Link to={`/hari-buka/${hariBukaId}`}>Penimbangan balita</Link>
        </li>
        {lembar.map(({ kode, sebut, jumlah, terisi }) => (
          <li key={kode}>
            <Link to={`/kartu/${kode}/lembar/${hariBukaId}`}>{sebut}</Link>
            <span className="num">
              {terisi} dari {jumlah} terisi
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How long it takes: half of those who are through were faster. */
export function LamaHari({ baris }: { readonly baris: readonly BarisAntrean[] }) {
  const lama = baris.map(({ waktu }) => lamaMenit(waktu)).filter((satu) => satu !== null)
  const tengah = median(lama)
  const langkah = namaLangkah.map((nama, i) => ({
    nama,
    menit: median(baris.map(({ waktu }) => lamaLangkah(waktu, i + 1))),
  }))
  const terlama = langkah.reduce((a, b) => ((b.menit ?? 0) > (a.menit ?? 0) ? b : a))
  return (
    <p className={cls('muted num', antreanCss.lama)}>
      {tengah === null
        ? 'Lama di posyandu: belum ada yang selesai.'
        : `Lama di posyandu: median ${tengah} menit, dari ${lama.length} orang yang selesai.`}
      {terlama.menit !== null &&
        terlama.menit > 0 &&
        ` Terlama di ${dalamKalimat(terlama.nama)}: median ${terlama.menit} menit.`}
    </p>
  )
}
