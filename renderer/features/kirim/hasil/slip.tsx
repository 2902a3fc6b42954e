import type { ReactNode } from 'react'
import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import { cls } from '#renderer/lib/cls.ts'
import kirimCss from '../kirim.module.css'
import slipCss from '../slip.module.css'

/** What stands on a slip: who to whom, what of, counts to compare, and two signatures. */
export type IsiSlip = {
  readonly dari: string
  readonly ke: string
  readonly kabupaten: string
  readonly keterangan: readonly (readonly [string, string])[]
  readonly angka: readonly (readonly [string, string])[]
  /** What the codes are for. */
  readonly kataKode: string
  /** "7F3A 91C2 D04E", one of each package. */
  readonly kode: readonly string[]
  readonly menyerahkan: string
  readonly menerima: string
}

/** The slip as paper. */
export function Slip({ isi, lembar }: { readonly isi: IsiSlip; readonly lembar?: string }) {
  return (
    <section className={slipCss.kertasSlip} aria-label="Tanda terima data">
      <h3>TANDA TERIMA DATA</h3>
      <p className={slipCss.tengah}>
        {isi.dari} ke {isi.ke}
        <br />
        Kabupaten {isi.kabupaten}
      </p>
      <dl>
        {isi.keterangan.map(([nama, nilai]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
      <table>
        <tbody>
          {isi.angka.map(([nama, nilai]) => (
            <tr key={nama}>
              <th scope="row">{nama}</th>
              <td>{nilai}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isi.kode.length > 0 && (
        <>
          <p className={slipCss.tengah}>{isi.kataKode}</p>
          {isi.kode.map((kode) => (
            <p key={kode} className={slipCss.kode}>
              {kode}
            </p>
          ))}
        </>
      )}
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

/** The slip beside the results, and twice on A5 when it is printed. */
export function SlipDanCetak({ isi, kabar }: { readonly isi: IsiSlip; readonly kabar?: ReactNode }) {
  return (
    <>
      <div className={slipCss.judulSlip}>
        <h2>Tanda terima</h2>
        <span className={cls('small muted', kirimCss.muted)}>2 lembar, kertas A5</span>
      </div>
      {kabar}
      <Slip isi={isi} />
      <LembarCetak className={slipCss.cetakSlip}>
        <Slip isi={isi} lembar={`Lembar 1, untuk ${isi.dari}`} />
        <Slip isi={isi} lembar={`Lembar 2, untuk ${isi.ke}`} />
      </LembarCetak>
    </>
  )
}
