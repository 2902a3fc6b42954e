import { Card } from '#renderer/components/card.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { PeriksaMutu } from '#shared/contract/mutu.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { labelPutusan } from '#shared/text/mutu.ts'
import mutuCss from './mutu.module.css'

/** How far the figures of each posyandu can be trusted, and what to do about it. */
export function PutusanPosyandu({ posyandu }: Pick<PeriksaMutu, 'posyandu'>) {
  return (
    <Card judul="Putusan tiap posyandu">
      <table className={cls(tableCss.tabel, tableCss.susun, mutuCss.putusan)}>
        <thead>
          <tr>
            <th scope="col">Posyandu</th>
            <th scope="col">Putusan</th>
            <th scope="col">Perlu dilihat</th>
            <th scope="col">Nasihat</th>
          </tr>
        </thead>
        <tbody>
          {posyandu.map(({ id, nama, putusan, hari, hariBertemuan, nasihat }) => (
            <tr key={id}>
              <th scope="row">{nama}</th>
              <td>
                <span className={cls(mutuCss.kata, putusan === 'periksaDulu' && mutuCss.periksa)}>
                  {labelPutusan[putusan]}
                </span>
              </td>
              <td className="num" data-kepala="Perlu dilihat">
                {formatBulat(hariBertemuan)} dari {formatBulat(hari)} kunjungan
              </td>
              <td className={mutuCss.nasihat}>
                {nasihat.length === 0 ? (
                  <span className="muted">Tidak ada yang menonjol.</span>
                ) : (
                  <ul>
                    {nasihat.map((satu) => (
                      <li key={satu}>{satu}</li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
