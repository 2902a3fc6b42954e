import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { formatTempat, kataDesa } from '#shared/text/tempat.ts'
import fasilitasCss from '../fasilitas.module.css'
import { PenandatanganForm } from '../penandatangan-form.tsx'
import { TempatForm } from '../tempat-form.tsx'

function Kaki({ sibuk, onClose }: { readonly sibuk: boolean; readonly onClose: () => void }) {
  return (
    <div className={formCss.actsAkhir}>
      <Button onClick={onClose}>Batal</Button>
      <Button rupa="utama" type="submit" disabled={sibuk}>
        Simpan
      </Button>
    </div>
  )
}

function Ubah({ tentang, onClick }: { readonly tentang: string; readonly onClick: () => void }) {
  return (
    <Button kecil icon={Pencil} aria-label={`Ubah ${tentang}`} onClick={onClick}>
      Ubah
    </Button>
  )
}

function Fakta({ baris }: { readonly baris: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={cls(cardCss.isi, fasilitasCss.fakta)}>
      {baris.map(([nama, nilai]) => (
        <div key={nama}>
          <dt>{nama}</dt>
          <dd>{nilai || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

export function KartuTempat() {
  const { tempat } = useKeadaan()
  const say = useStatus()
  const [buka, setBuka] = useState(false)
  if (!tempat) return null
  return (
    <Card judul="Tempat kerja" kanan={<Ubah tentang="tempat kerja" onClick={() => setBuka(true)} />}>
      <Fakta
        baris={[
          ['Nama', formatTempat(tempat)],
          ['Puskesmas', tempat.puskesmas],
          ['Kecamatan', tempat.kecamatan],
          ['Kabupaten', tempat.kabupaten],
          [kataDesa(tempat), tempat.desa],
          ['Alamat', tempat.alamat],
          ['Telepon', tempat.telepon],
        ]}
      />
      {buka && (
        <Dialog judul="Tempat kerja" onClose={() => setBuka(false)}>
          <TempatForm
            tempat={tempat}
            onSaved={() => {
              say('Tempat kerja tersimpan.')
              setBuka(false)
            }}
            kaki={(sibuk) => <Kaki sibuk={sibuk} onClose={() => setBuka(false)} />}
          />
        </Dialog>
      )}
    </Card>
  )
}

export function KartuTandaTangan() {
  const { tempat, pengaturan } = useKeadaan()
  const { data: daftar = [] } = useCall('fasilitas.listPenandatangan', {})
  const say = useStatus()
  const [buka, setBuka] = useState(false)
  return (
    <Card judul="Tanda tangan dan kop" kanan={<Ubah tentang="tanda tangan dan kop" onClick={() => setBuka(true)} />}>
      <Fakta
        baris={[
          ...daftar.map(({ jabatan, nama }) => [jabatan, nama] as const),
          ['Kop', pengaturan.kop.map((line) => <div key={line}>{line}</div>)],
        ]}
      />
      {buka && (
        <Dialog judul="Tanda tangan dan kop" onClose={() => setBuka(false)}>
          <PenandatanganForm
            daftar={daftar}
            kop={pengaturan.kop}
            tempat={tempat}
            onSaved={() => {
              say('Tanda tangan dan kop tersimpan.')
              setBuka(false)
            }}
            kaki={(sibuk) => <Kaki sibuk={sibuk} onClose={() => setBuka(false)} />}
          />
        </Dialog>
      )}
    </Card>
  )
}
