import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import imporCss from './impor.module.css'
import type { ImporTerdahulu } from './jenis.ts'
import { formatSaat, kalimatImpor } from './kalimat.ts'

/** Imports shown before somebody asks for all: a year of them. */
const tampilAwal = 12

function Baris({ impor, onBatalkan }: { readonly impor: ImporTerdahulu; readonly onBatalkan: () => void }) {
  return (
    <li className={impor.dibatalkan ? imporCss.batal : undefined}>
      <div className={imporCss.teks}>
        <p className={cls('strong', imporCss.nama)}>{impor.berkas}</p>
        <p className="small muted num">{formatSaat(impor.waktu)}</p>
        <p className="small num">{kalimatImpor(impor)}</p>
      </div>
      {impor.dibatalkan ? (
        <span className={cls(letterCss.huruf, letterCss.pudar)}>Dibatalkan</span>
      ) : (
        <Button kecil icon={Undo2} aria-label={`Batalkan seluruh impor ${impor.berkas}`} onClick={onBatalkan}>
          Batalkan
        </Button>
      )}
    </li>
  )
}

/** Earlier imports, newest first, each to be taken back whole. */
export function Riwayat({ onBatalkan }: { readonly onBatalkan: (impor: ImporTerdahulu) => void }) {
  const { data, error, refetch } = useCall('impor.list', {})
  const [semua, setSemua] = useState(false)
  const list = data ?? []
  const shown = semua ? list : list.slice(0, tampilAwal)
  return (
    <Card judul="Impor terdahulu" className={imporCss.riwayat}>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {data?.length === 0 && (
        <p className={cls('muted', imporCss.takAda)}>
          Belum ada. Setiap impor tercatat di sini dan dapat dibatalkan seluruhnya.
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((impor) => (
            <Baris key={impor.id} impor={impor} onBatalkan={() => onBatalkan(impor)} />
          ))}
        </ul>
      )}
      {list.length > shown.length && (
        <p className={imporCss.lagi}>
          <Button kecil onClick={() => setSemua(true)}>
            Tampilkan semua ({list.length})
          </Button>
        </p>
      )}
    </Card>
  )
}
