import { useEffect } from 'react'
import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal, namaHari } from '#shared/text/tanggal.ts'
import { rtRingkas } from './kalimat.ts'
import penimbanganCss from './penimbangan.module.css'

/** What is known of a child, and its width on paper in millimetres. */
const kolomTahu = [
  ['No', 9],
  ['Nama balita', 52],
  ['Ibu', 32],
  ['RT', 9],
  ['L/P', 9],
  ['Umur', 11],
  ['BB lalu', 15],
] as const
/** What a kader writes by hand: wide enough for "12,35". */
const kolomTulis = [
  ['BB kg', 22],
  ['PB/TB cm', 22],
  ['LILA', 16],
  ['LK', 16],
  ['Vit A', 14],
  ['ASI', 14],
  ['Catatan', 32],
] as const
/** Empty lines for children who come for the first time. */
const barisBaru = ['baru 1', 'baru 2', 'baru 3', 'baru 4', 'baru 5', 'baru 6'] as const

/** The sheet on paper, empty, in register order: prints itself once drawn. */
export function LembarKosong({ lembar, onDone }: { readonly lembar: LembarPenimbangan; readonly onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  const { hari, baris } = lembar
  return (
    <LembarCetak className={penimbanganCss.lembarKosong}>
      <h1>Lembar penimbangan {hari.posyandu}</h1>
      <p>
        {namaHari(hari.tanggal)}, {formatTanggal(hari.tanggal)}
        {lembar.dusun ? ` · Dusun ${lembar.dusun}` : ''} · {baris.length} balita
      </p>
      <table>
        <thead>
          <tr>
            {[...kolomTahu, ...kolomTulis].map(([kepala, lebarMm]) => (
              <th key={kepala} scope="col" style={{ width: `${lebarMm}mm` }}>
                {kepala}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map(({ orangId, nomor, anak, namaIbu, rt, lalu }) => (
            <tr key={orangId}>
              <td className="n">{nomor}</td>
              <td>{anak.nama}</td>
              <td>{namaIbu ?? ''}</td>
              <td>{rt === null ? '' : rtRingkas(rt)}</td>
              <td>{anak.jk ?? ''}</td>
              <td className="n">{anak.tanggalLahir === null ? '' : umurBulanPenuh(anak.tanggalLahir, hari.tanggal)}</td>
              <td className="n">{lalu ? formatBerat(lalu.bbG) : ''}</td>
              {kolomTulis.map(([kepala]) => (
                <td key={kepala} />
              ))}
            </tr>
          ))}
          {barisBaru.map((baru) => (
            <tr key={baru}>
              {[...kolomTahu, ...kolomTulis].map(([kepala]) => (
                <td key={kepala} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>Kader: {lembar.kader.map((k) => k.nama).join(', ') || '……………………'}</p>
    </LembarCetak>
  )
}
