import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Posyandu } from '#shared/contract/fasilitas.ts'
import { denganKata } from '#shared/text/tempat.ts'
import fasilitasCss from './fasilitas.module.css'
import { PosyanduDialog } from './posyandu-dialog.tsx'

function wilayah({ desa, dusun, rt, rw }: Posyandu): string {
  const parts = [dusun && denganKata('Dusun', dusun), rt && denganKata('RT', rt), rw && denganKata('RW', rw), desa]
  return parts.filter(Boolean).join(', ') || '–'
}

function kalimatKader({ kader }: Posyandu): string {
  const ketua = kader.find((k) => k.ketua)
  if (kader.length === 0) return '–'
  return ketua ? `${kader.length} orang, ketua ${ketua.nama}` : `${kader.length} orang`
}

/** The posyandu of the book, each to be corrected, and one more to be added. */
export function PosyanduDaftar() {
  const { tempat } = useKeadaan()
  const { data: daftar = [], error, refetch } = useCall('fasilitas.listPosyandu', {})
  const [buka, setBuka] = useState<Posyandu | 'baru' | null>(null)
  return (
    <>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {daftar.length > 0 && (
        <table className={cls(tableCss.tabel, tableCss.susun, fasilitasCss.tbl)}>
          <thead>
            <tr>
              <th>Posyandu</th>
              <th>Wilayah</th>
              <th>Kader</th>
              <th>
                <span className="sr-only">Ubah</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {daftar.map((p) => (
              <tr key={p.id}>
                <td className={cls('strong', tableCss.penuh)}>{p.nama}</td>
                <td>{wilayah(p)}</td>
                <td data-kepala="Kader">{kalimatKader(p)}</td>
                <td className="n">
                  <Button kecil icon={Pencil} aria-label={`Ubah ${p.nama}`} onClick={() => setBuka(p)}>
                    Ubah
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={fasilitasCss.tambah}>
        <Button icon={Plus} onClick={() => setBuka('baru')}>
          Tambah posyandu
        </Button>
      </div>
      {buka !== null && (
        <PosyanduDialog
          posyandu={buka === 'baru' ? null : buka}
          desa={tempat?.desa ?? null}
          onClose={() => setBuka(null)}
        />
      )}
    </>
  )
}
