import { useEffect } from 'react'
import { LembarCetak } from '#renderer/components/lembar-cetak.tsx'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { umurBulan } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal, namaHari } from '#shared/text/tanggal.ts'
import hariBukaCss from '../hari-buka.module.css'
import { rtRingkas } from './kalimat.ts'
import lembarCss from './lembar.module.css'

/** The columns a kader fills by hand, with their width on paper. */
const kolomTulis = ['BB kg', 'PB/TB cm', 'LILA', 'LK', 'Vit A', 'ASI', 'Catatan'] as const

/** The sheet on paper, empty, in register order: prints itself once drawn. */
export function LembarKosong({ lembar, onDone }: { readonly lembar: LembarPenimbangan; readonly onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  const { hari, baris } = lembar
  return (
    <LembarCetak className={lembarCss.lembarKosong}>
      <h1>Lembar penimbangan {hari.posyandu}</h1>
      <p>
        {namaHari(hari.tanggal)}, {formatTanggal(hari.tanggal)}
        {lembar.dusun ? ` · Dusun ${lembar.dusun}` : ''} · {baris.length} balita
      </p>
      <table>
        <thead>
          <tr>
            {['No', 'Nama balita', 'Ibu', 'RT', 'L/P', 'Umur', 'BB lalu', ...kolomTulis].map((kepala) => (
              <th key={kepala} scope="col">
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
              <td className="n">{anak.tanggalLahir === null ? '' : umurBulan(anak.tanggalLahir, hari.tanggal)}</td>
              <td className="n">{lalu ? formatBerat(lalu.bbG) : ''}</td>
              {kolomTulis.map((kepala) => (
                <td key={kepala} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={hariBukaCss.kader}>Kader: {lembar.kader.map((k) => k.nama).join(', ') || '……………………'}</p>
    </LembarCetak>
  )
}
