import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { PenandatanganForm } from '../penandatangan-form.tsx'
import { Kerangka } from './kerangka.tsx'
import { tetangga } from './langkah.ts'
import { useLangkahKini } from './langkah-kini.ts'

export function LangkahTandaTangan() {
  const { tempat, pengaturan } = useKeadaan()
  const { data: daftar, error, refetch } = useCall('fasilitas.listPenandatangan', {})
  const navigate = useNavigate()
  const lanjut = tetangga(useLangkahKini().langkah, 'tanda-tangan', 1) ?? '/'
  return (
    <Kerangka
      kini="tanda-tangan"
      judul="Siapa yang menandatangani laporan?"
      lead="Nama dan NIP tercetak di bawah formulir, kop di atasnya. Yang belum diketahui dikosongkan saja."
      lanjut={
        <>
          <ButtonLink to={lanjut} rupa="teks">
            Lewati, isi nanti
          </ButtonLink>
          <Button rupa="utama" type="submit" form="tanda-tangan">
            Simpan dan lanjut
          </Button>
        </>
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {daftar && (
        <PenandatanganForm
          id="tanda-tangan"
          daftar={daftar}
          kop={pengaturan.kop}
          tempat={tempat}
          onSaved={() => navigate(lanjut)}
        />
      )}
    </Kerangka>
  )
}
