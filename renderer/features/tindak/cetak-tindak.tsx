import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import type { OrangTindak } from '#shared/contract/tindak.ts'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import cetakCss from './cetak-tindak.module.css'
import { hasilKunjungan, kataSiapa } from './kata.ts'

/** The list on paper, a sheet a place, with boxes to tick at the door; what was ticked is typed in afterwards. */
export function CetakTindak({
  orang,
  per,
  tempat,
}: {
  readonly orang: readonly OrangTindak[]
  readonly per: string
  readonly tempat: string
}) {
  return (
    <LembarCetak className={cetakCss.kertas}>
      {kelompokTempat(orang).map(([nama, anggota]) => (
        <section key={nama}>
          <header>
            <h2>{nama}</h2>
            <p>
              Kunjungan {formatTanggal(per)}, {anggota.length} orang. {tempat}
            </p>
            <p>Petugas: ....................................................</p>
          </header>
          <table>
            <thead>
              <tr>
                <th className={cetakCss.no}>No</th>
                <th className={cetakCss.siapa}>Nama, ibu, alamat</th>
                <th>Sebab, dan yang dilakukan</th>
                <th className={cetakCss.hasil}>Hasil</th>
              </tr>
            </thead>
            <tbody>
              {anggota.map((satu, i) => (
                <tr key={satu.id}>
                  <td>{i + 1}</td>
                  <td>
                    <b>{satu.nama}</b>
                    <small>{kataSiapa(satu)}</small>
                    <small>{[satu.alamat, satu.telepon].filter(Boolean).join(', ')}</small>
                  </td>
                  <td>
                    {satu.sebab.map(({ kode, sebut, keterangan, lakukan }) => (
                      <p key={kode}>
                        <b>{sebut}</b>
                        {keterangan === '' ? '. ' : `: ${keterangan}. `}
                        {lakukan}
                      </p>
                    ))}
                  </td>
                  <td>
                    <ul>
                      {hasilKunjungan.map(({ nilai, pendek }) => (
                        <li key={nilai}>{pendek}</li>
                      ))}
                    </ul>
                    <p>Catatan:</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </LembarCetak>
  )
}
