import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { IsiContoh } from '../contoh.tsx'
import fasilitasCss from '../fasilitas.module.css'
import { TempatForm } from '../tempat-form.tsx'
import { Kerangka } from './kerangka.tsx'

export function LangkahTempat() {
  const { siap, tempat } = useKeadaan()
  const navigate = useNavigate()
  return (
    <Kerangka
      kini="tempat"
      judul="Buku ini milik tempat kerja mana?"
      lead="Namanya tercetak di kepala setiap formulir. Dapat diperbaiki kapan saja."
      lanjut={
        <Button rupa="utama" type="submit" form="tempat">
          Simpan dan lanjut
        </Button>
      }
    >
      <TempatForm
        id="tempat"
        tempat={tempat}
        onSaved={({ jenis }) => navigate(jenis === 'puskesmas' ? '/mulai/tanda-tangan' : '/mulai/posyandu')}
        // The sample is the register of a Pustu.
        bawah={(jenis) =>
          !siap &&
          jenis !== 'puskesmas' && (
            <div className={fasilitasCss.coba}>
              <IsiContoh onSelesai={() => navigate('/')} />
            </div>
          )
        }
      />
    </Kerangka>
  )
}
