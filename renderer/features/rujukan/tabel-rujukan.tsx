import { FileText } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Rujukan } from '#shared/contract/rujukan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataJawaban, kataTujuan } from './kata.ts'
import rujukanCss from './rujukan.module.css'

export type Aksi = {
  readonly onSurat: (rujukan: Rujukan) => void
  readonly onJawab: (rujukan: Rujukan) => void
  readonly onUbah: (rujukan: Rujukan) => void
}

/** Referrals, a row each, with the answer beside it. */
export function TabelRujukan({ rujukan, aksi }: { readonly rujukan: readonly Rujukan[]; readonly aksi: Aksi }) {
  return (
    <table className={cls(tableCss.tabel, tableCss.susun, rujukanCss.tabel)}>
      <caption className="sr-only">Rujukan, yang belum dijawab lebih dulu</caption>
      <thead>
        <tr>
          <th scope="col">Siapa</th>
          <th scope="col">Dirujuk</th>
          <th scope="col">Alasan</th>
          <th scope="col">Jawaban</th>
          <th scope="col">
            <span className="sr-only">Surat dan jawaban</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rujukan.map((satu) => (
          <tr key={satu.id}>
            <td className={tableCss.penuh}>
              <b>{satu.nama}</b>
              <small>{[satu.namaIbu && `ibu ${satu.namaIbu}`, satu.posyandu].filter(Boolean).join(', ')}</small>
            </td>
            <td>
              <button type="button" className={rujukanCss.ubah} onClick={() => aksi.onUbah(satu)}>
                {formatTanggal(satu.tanggal)}
              </button>
              <small>{kataTujuan(satu)}</small>
            </td>
            <td className={cls(tableCss.penuh, rujukanCss.alasan)}>{satu.alasan}</td>
            <td>
              <span className={cls(satu.dijawab === null && rujukanCss.menunggu)}>{kataJawaban(satu)}</span>
              {satu.jawaban && <small>{satu.jawaban}</small>}
              {satu.saran && <small>{satu.saran}</small>}
            </td>
            <td>
              <span className={rujukanCss.aksi}>
                <Button kecil icon={FileText} onClick={() => aksi.onSurat(satu)}>
                  Surat
                </Button>
                <Button kecil rupa={satu.dijawab === null ? 'tanya' : 'biasa'} onClick={() => aksi.onJawab(satu)}>
                  Jawaban
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
