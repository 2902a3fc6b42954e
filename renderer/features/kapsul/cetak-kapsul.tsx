import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import type { DaftarKapsul } from '#shared/contract/kapsul.ts'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import cetakCss from './cetak-kapsul.module.css'
import { type Apa, hitungan, kataDosis, kataSel, kataSiapa, keadaanOf, namaApa } from './kata.ts'

/** The list on paper, a sheet a posyandu, with boxes for who is still to get something, and the tally of now. */
export function CetakKapsul({
  daftar,
  kolom,
  tempat,
}: {
  readonly daftar: DaftarKapsul
  readonly kolom: readonly Apa[]
  readonly tempat: string
}) {
  return (
    <LembarCetak className={cetakCss.kertas}>
      <header>
        <h2>
          {kolom.map((apa) => namaApa[apa]).join(' dan ')}, {formatBulan(daftar.bulan)}
        </h2>
        <p>
          {tempat}.{' '}
          {hitungan(daftar)
            .map(({ nama, sasaran, dapat }) => `${nama}: ${dapat} dari ${sasaran}`)
            .join('. ')}
          .
        </p>
      </header>
      {kelompokTempat(daftar.anak).map(([nama, anggota]) => (
        <table key={nama}>
          <caption>{nama}</caption>
          <thead>
            <tr>
              <th className={cetakCss.no}>No</th>
              <th>Nama, ibu, umur</th>
              {kolom.map((apa) => (
                <th key={apa} className={cetakCss.beri}>
                  {namaApa[apa]}
                </th>
              ))}
              <th className={cetakCss.ket}>Keterangan</th>
            </tr>
          </thead>
          <tbody>
            {anggota.map((anak, i) => (
              <tr key={anak.orangId}>
                <td>{i + 1}</td>
                <td>
                  {anak.nama} <small>{kataSiapa(anak)}</small>
                </td>
                {kolom.map((apa) => (
                  <td key={apa}>
                    {keadaanOf(anak, apa) === 'belum' ? (
                      <span className={cetakCss.kotak}>{kataDosis(anak, apa)}</span>
                    ) : keadaanOf(anak, apa) === 'tidakBerlaku' ? (
                      '–'
                    ) : (
                      kataSel(anak, apa)
                    )}
                  </td>
                ))}
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </LembarCetak>
  )
}
