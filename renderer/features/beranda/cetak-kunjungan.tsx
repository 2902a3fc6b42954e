import { cls } from '#renderer/lib/cls.ts'
import type { PerluDikunjungi } from '#shared/contract/beranda.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { denganKata } from '#shared/text/tempat.ts'
import cetakKunjunganCss from './cetak-kunjungan.module.css'

function tempatOf({ posyandu, dusun, rt }: PerluDikunjungi): string {
  return [namaPosyandu(posyandu), dusun && denganKata('Dusun', dusun), denganKata('RT', rt ?? '–')]
    .filter(Boolean)
    .join(', ')
}

/** Children by the place one walks to: posyandu, dusun, RT. */
export function kelompokTempat(daftar: readonly PerluDikunjungi[]): [string, PerluDikunjungi[]][] {
  const groups = [...Map.groupBy(daftar, tempatOf)]
  return groups.sort(([a], [b]) => a.localeCompare(b, 'id', { numeric: true }))
}

const sebab = { BGM: 'BGM', '2T': '2T', rujuk: 'Rujuk' } as const

/** The list on paper, with room to write what was found; seen only when printing. */
export function CetakKunjungan({
  daftar,
  tempat,
  hariIni,
}: {
  readonly daftar: readonly PerluDikunjungi[]
  readonly tempat: string
  readonly hariIni: string
}) {
  return (
    <section className={cls('hanya-cetak', cetakKunjunganCss.cetakKunjungan)} aria-hidden="true">
      <h2>Balita yang perlu dikunjungi</h2>
      <p>
        {tempat}, {formatTanggal(hariIni)}
      </p>
      {kelompokTempat(daftar).map(([nama, anak]) => (
        <table key={nama}>
          <caption>{nama}</caption>
          <thead>
            <tr>
              <th className={cetakKunjunganCss.cNo}>No</th>
              <th className={cetakKunjunganCss.cNama}>Nama balita, ibu</th>
              <th className={cetakKunjunganCss.cAlamat}>Alamat, telepon</th>
              <th className={cetakKunjunganCss.cSebab}>Sebab</th>
              <th className={cetakKunjunganCss.cKet}>Keterangan</th>
              <th>Hasil kunjungan</th>
            </tr>
          </thead>
          <tbody>
            {anak.map((a, i) => (
              <tr key={a.id}>
                <td>{i + 1}</td>
                <td>
                  {a.nama}
                  {a.namaIbu && <small>Ibu {a.namaIbu}</small>}
                </td>
                <td>
                  {a.alamat ?? '–'}
                  {a.telepon && <small>{a.telepon}</small>}
                </td>
                <td>{a.sebab === 'tidakHadir' ? `${a.bulan} bulan` : sebab[a.sebab]}</td>
                <td>{a.keterangan}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
