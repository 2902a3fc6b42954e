import type { ReactNode } from 'react'
import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import { formatKabupaten } from '#shared/text/tempat.ts'
import type { IsiSlip } from '../isi-slip.ts'
import slipCss from '../slip.module.css'

/** The counts: what of, and how many, under the heading of their group. */
function Angka({ angka }: Pick<IsiSlip, 'angka'>) {
  return (
    <table>
      {angka.map(({ judul, baris }) => (
        <tbody key={judul}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={slipCss.kelompok}>
              {judul}
            </th>
          </tr>
          {baris.map(([nama, nilai]) => (
            <tr key={nama}>
              <th scope="row">{nama}</th>
              <td>{nilai}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** One of the two papers: who to whom, what of, counts to compare, and two signatures. */
function Slip({ isi, lembar }: { readonly isi: IsiSlip; readonly lembar?: string }) {
  return (
    <section className={slipCss.kertasSlip} aria-label={isi.judul}>
      <h3>{isi.judul.toUpperCase()}</h3>
      {isi.contoh && <p className={slipCss.contoh}>CONTOH: angka karangan</p>}
      <p className={slipCss.tengah}>
        {isi.dari} ke {isi.ke}
        <br />
        {formatKabupaten(isi.kabupaten)}
      </p>
      <dl>
        {isi.keterangan.map(([nama, nilai]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
      <Angka angka={isi.angka} />
      <p className={slipCss.tengah}>{isi.kataKode}</p>
      <p className={slipCss.kode}>{isi.kode}</p>
      <div className={slipCss.tandaTangan}>
        <div>
          Yang menyerahkan
          <span className={slipCss.ruang} />
          {isi.menyerahkan || 'Nama, tanggal'}
        </div>
        <div>
          Yang menerima
          <span className={slipCss.ruang} />
          {isi.menerima || 'Nama, tanggal'}
        </div>
      </div>
      {lembar && <p className={slipCss.lembar}>{lembar}</p>}
    </section>
  )
}

/** The papers beside the results, and each twice on A5 when they are printed: one for either side. */
export function SlipDanCetak({ daftar, kabar }: { readonly daftar: readonly IsiSlip[]; readonly kabar?: ReactNode }) {
  return (
    <>
      <div className={slipCss.judulSlip}>
        <h2>{daftar[0]?.judul}</h2>
        <span className="small muted">{daftar.length * 2} lembar, kertas A5</span>
      </div>
      {kabar}
      {daftar.map((isi) => (
        <Slip key={isi.kode} isi={isi} />
      ))}
      <LembarCetak className={slipCss.cetakSlip}>
        {daftar.flatMap((isi) => [
          <Slip key={`${isi.kode} 1`} isi={isi} lembar={`Lembar 1, untuk ${isi.dari}`} />,
          <Slip key={`${isi.kode} 2`} isi={isi} lembar={`Lembar 2, untuk ${isi.ke}`} />,
        ])}
      </LembarCetak>
    </>
  )
}
