<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>JobRow</name>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Parts: %1</source>
        <translation>파트: %1</translation>
    </message>
</context>
<context>
    <name>TransfersView</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Uploads and downloads of this console, part by part.</source>
        <translation>이 콘솔의 업로드와 다운로드를 파트별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>완료된 항목 지우기</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>MB/s over the last 60 seconds</source>
        <translation>최근 60초간 MB/s</translation>
    </message>
    <message>
        <source>No transfers</source>
        <translation>전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it, or select objects and choose Download.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓거나, 객체를 선택하고 다운로드를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AboutDialog</name>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>A nephoscope is the instrument that shows how clouds move. This one is a desktop console for a cloud that lives on this computer.</source>
        <translation>네포스코프(nephoscope)는 구름의 움직임을 보여 주는 관측기구입니다. 이 프로그램은 이 컴퓨터 안에 있는 클라우드를 위한 데스크톱 콘솔입니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Nephoscope is not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names of its services are trademarks of Amazon.com, Inc. or its affiliates.</source>
        <translation>Nephoscope는 Amazon Web Services와 제휴하지 않았으며, Amazon Web Services의 보증이나 후원을 받지 않습니다. AWS와 그 서비스 이름은 Amazon.com, Inc. 또는 그 계열사의 상표입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>로그인한 사용자</translation>
    </message>
    <message>
        <source>Root user</source>
        <translation>루트 사용자</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Copy as environment variables</source>
        <translation>환경 변수로 복사</translation>
    </message>
    <message>
        <source>Copy as AWS CLI profile</source>
        <translation>AWS CLI 프로파일로 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ConfirmDialog</name>
    <message>
        <source>To confirm, type &quot;%1&quot; in the field.</source>
        <translation>확인하려면 필드에 &quot;%1&quot;을(를) 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Dialog</name>
    <message>
        <source>Confirm</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashItem</name>
    <message>
        <source>Dismiss notification</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Format</name>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HeroBanner</name>
    <message>
        <source>Your own cloud, on this computer</source>
        <translation>내 컴퓨터 안의 나만의 클라우드</translation>
    </message>
    <message>
        <source>Learn and build with the AWS APIs: no account, no bill, no network. Everything you see here, SDKs and the AWS CLI see too.</source>
        <translation>계정도, 요금도, 네트워크도 없이 AWS API로 배우고 만들어 보세요. 여기에 보이는 모든 것은 SDK와 AWS CLI에서도 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Account and Region</source>
        <translation>계정 및 리전</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>엔드포인트 복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HomePage</name>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Uploads and downloads part by part, with pause and resume</source>
        <translation>파트별로 보는 업로드와 다운로드, 일시 중지 및 재개</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Transfers now</source>
        <translation>현재 전송</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open transfers</source>
        <translation>전송 열기</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>Paste this into a terminal or a program. The keys are valid for this computer only.</source>
        <translation>터미널이나 프로그램에 붙여 넣으세요. 이 키는 이 컴퓨터에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>AWS CLI profile</source>
        <translation>AWS CLI 프로파일</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Progress of all transfers</source>
        <translation>전체 전송 진행률</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>전송 %n개 진행 중</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 at %3</source>
        <translation>%1/%2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) paused</source>
        <translation>
            <numerusform>전송 %n개 일시 중지됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1/%2 완료</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) failed</source>
        <translation>
            <numerusform>전송 %n개 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the transfers to see why and to retry.</source>
        <translation>원인을 확인하고 재시도하려면 전송을 여세요.</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>진행 중인 전송 없음</translation>
    </message>
    <message>
        <source>Open a bucket and drop files or folders on it: they appear here part by part.</source>
        <translation>버킷을 열고 파일이나 폴더를 끌어다 놓으면 여기에 파트별로 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::MainWindow</name>
    <message>
        <source>The port asked for is taken by another program</source>
        <translation>요청한 포트를 다른 프로그램이 사용 중입니다</translation>
    </message>
    <message>
        <source>The engine listens on http://127.0.0.1:%1 instead.</source>
        <translation>대신 http://127.0.0.1:%1에서 수신합니다.</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Side navigation</source>
        <translation>측면 탐색</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Breadcrumbs</source>
        <translation>탐색 경로</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotFoundPage</name>
    <message>
        <source>Page not found</source>
        <translation>페이지를 찾을 수 없음</translation>
    </message>
    <message>
        <source>There is no page with the address &quot;%1&quot;. It may have been deleted, or its service is not part of this build.</source>
        <translation>주소가 &quot;%1&quot;인 페이지가 없습니다. 삭제되었거나 이 빌드에 포함되지 않은 서비스일 수 있습니다.</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NotificationCenter</name>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 알림이 없습니다.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>모두 지우기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PortBadge</name>
    <message>
        <source>Endpoint copied</source>
        <translation>엔드포인트가 복사됨</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작 중…</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>실행 중이 아님</translation>
    </message>
    <message>
        <source>Endpoint %1, copy</source>
        <translation>엔드포인트 %1, 복사</translation>
    </message>
    <message>
        <source>Port %1 was taken by another program, so the engine listens on %2. Click to copy the endpoint.</source>
        <translation>다른 프로그램이 포트 %1을(를) 사용 중이어서 엔진이 %2에서 수신합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI reach this cloud here. Click to copy the endpoint.</source>
        <translation>SDK와 AWS CLI는 이 주소로 이 클라우드에 연결합니다. 클릭하면 엔드포인트가 복사됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Regions</name>
    <message>
        <source>US East (N. Virginia)</source>
        <translation>미국 동부(버지니아 북부)</translation>
    </message>
    <message>
        <source>US East (Ohio)</source>
        <translation>미국 동부(오하이오)</translation>
    </message>
    <message>
        <source>US West (N. California)</source>
        <translation>미국 서부(캘리포니아 북부)</translation>
    </message>
    <message>
        <source>US West (Oregon)</source>
        <translation>미국 서부(오레곤)</translation>
    </message>
    <message>
        <source>Asia Pacific (Hong Kong)</source>
        <translation>아시아 태평양(홍콩)</translation>
    </message>
    <message>
        <source>Asia Pacific (Tokyo)</source>
        <translation>아시아 태평양(도쿄)</translation>
    </message>
    <message>
        <source>Asia Pacific (Seoul)</source>
        <translation>아시아 태평양(서울)</translation>
    </message>
    <message>
        <source>Asia Pacific (Osaka)</source>
        <translation>아시아 태평양(오사카)</translation>
    </message>
    <message>
        <source>Asia Pacific (Mumbai)</source>
        <translation>아시아 태평양(뭄바이)</translation>
    </message>
    <message>
        <source>Asia Pacific (Singapore)</source>
        <translation>아시아 태평양(싱가포르)</translation>
    </message>
    <message>
        <source>Asia Pacific (Sydney)</source>
        <translation>아시아 태평양(시드니)</translation>
    </message>
    <message>
        <source>Asia Pacific (Jakarta)</source>
        <translation>아시아 태평양(자카르타)</translation>
    </message>
    <message>
        <source>Canada (Central)</source>
        <translation>캐나다(중부)</translation>
    </message>
    <message>
        <source>Europe (Frankfurt)</source>
        <translation>유럽(프랑크푸르트)</translation>
    </message>
    <message>
        <source>Europe (Stockholm)</source>
        <translation>유럽(스톡홀름)</translation>
    </message>
    <message>
        <source>Europe (Spain)</source>
        <translation>유럽(스페인)</translation>
    </message>
    <message>
        <source>Europe (Ireland)</source>
        <translation>유럽(아일랜드)</translation>
    </message>
    <message>
        <source>Europe (London)</source>
        <translation>유럽(런던)</translation>
    </message>
    <message>
        <source>Europe (Paris)</source>
        <translation>유럽(파리)</translation>
    </message>
    <message>
        <source>South America (São Paulo)</source>
        <translation>남아메리카(상파울루)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceTable</name>
    <message>
        <source>%1 loaded; more follow.</source>
        <translation>%1개 로드됨, 항목이 더 있습니다.</translation>
    </message>
    <message>
        <source>This list could not be loaded</source>
        <translation>목록을 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>We can&apos;t find a match.</source>
        <translation>일치하는 항목을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>더 불러오기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SearchBox</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Search  [Alt+S]</source>
        <translation>검색  [Alt+S]</translation>
    </message>
    <message>
        <source>Search services, pages and buckets</source>
        <translation>서비스, 페이지 및 버킷 검색</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SideNavigation</name>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Current page</source>
        <translation>현재 페이지</translation>
    </message>
    <message>
        <source>Close side navigation</source>
        <translation>측면 탐색 닫기</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>Buckets, objects and uploads in parts</source>
        <translation>버킷, 객체, 멀티파트 업로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartingPage</name>
    <message>
        <source>Starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>엔진을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableModel</name>
    <message>
        <source>Select %1</source>
        <translation>%1 선택</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TextFilter</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n개 일치</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TopBar</name>
    <message>
        <source>Console home</source>
        <translation>콘솔 홈</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>리전: %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>Nephoscope home</source>
        <translation>Nephoscope 홈</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Switch to light theme</source>
        <translation>밝은 테마로 전환</translation>
    </message>
    <message>
        <source>Switch to dark theme</source>
        <translation>어두운 테마로 전환</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransferModel</name>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>파일 %1/%2개</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1개 실패</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 남음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 parts</source>
        <translation>파트 %1/%2개</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketActions</name>
    <message>
        <source>Delete bucket</source>
        <translation>버킷 삭제</translation>
    </message>
    <message>
        <source>Delete the bucket %1?</source>
        <translation>버킷 %1을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Deleting a bucket cannot be undone. Only an empty bucket can be deleted.</source>
        <translation>버킷 삭제는 취소할 수 없습니다. 빈 버킷만 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>This bucket is not empty. Empty it first.</source>
        <translation>이 버킷은 비어 있지 않습니다. 먼저 버킷을 비우세요.</translation>
    </message>
    <message>
        <source>The bucket was not deleted</source>
        <translation>버킷을 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket %1</source>
        <translation>버킷 %1을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>Empty bucket</source>
        <translation>버킷 비우기</translation>
    </message>
    <message>
        <source>Delete all objects in the bucket %1?</source>
        <translation>버킷 %1의 모든 객체를 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Emptying the bucket deletes all objects in it. This cannot be undone. Objects added while it runs might be deleted too.</source>
        <translation>버킷을 비우면 그 안의 모든 객체가 삭제됩니다. 이 작업은 취소할 수 없습니다. 작업 중에 추가된 객체도 삭제될 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPage</name>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPropertiesView</name>
    <message>
        <source>Bucket overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>Object overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Counting lists every object of the bucket once.</source>
        <translation>총계를 계산하려면 버킷의 모든 객체를 한 번 나열합니다.</translation>
    </message>
    <message>
        <source>Calculate total size</source>
        <translation>총 크기 계산</translation>
    </message>
    <message>
        <source>The bucket cannot be shown</source>
        <translation>버킷을 표시할 수 없음</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Total number of objects</source>
        <translation>총 객체 수</translation>
    </message>
    <message>
        <source>Total size</source>
        <translation>총 크기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketSource</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketsPage</name>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>A bucket is a container for objects. Create one, then drop files on it, or use any AWS SDK with the endpoint shown in the top bar.</source>
        <translation>버킷은 객체를 담는 컨테이너입니다. 버킷을 만든 다음 파일을 끌어다 놓거나, 상단 표시줄에 보이는 엔드포인트로 원하는 AWS SDK를 사용하세요.</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CreateBucketPage</name>
    <message>
        <source>3 to 63 characters</source>
        <translation>3~63자</translation>
    </message>
    <message>
        <source>Only lowercase letters, numbers, periods and hyphens</source>
        <translation>소문자, 숫자, 마침표 및 하이픈만 사용</translation>
    </message>
    <message>
        <source>Begins and ends with a letter or number</source>
        <translation>문자 또는 숫자로 시작하고 끝남</translation>
    </message>
    <message>
        <source>No two periods side by side</source>
        <translation>마침표를 연속해서 사용할 수 없음</translation>
    </message>
    <message>
        <source>Not in the form of an IP address</source>
        <translation>IP 주소 형식이 아님</translation>
    </message>
    <message>
        <source>No reserved prefix or suffix, such as xn-- or -s3alias</source>
        <translation>xn-- 또는 -s3alias 같은 예약된 접두사나 접미사를 사용할 수 없음</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Bucket name</source>
        <translation>버킷 이름</translation>
    </message>
    <message>
        <source>Bucket names are unique within the cloud and cannot be changed later.</source>
        <translation>버킷 이름은 이 클라우드 안에서 고유해야 하며 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Enter a name that keeps every rule below.</source>
        <translation>아래 규칙을 모두 지키는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Successfully created bucket %1</source>
        <translation>버킷 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>To upload files and folders, drop them on the bucket.</source>
        <translation>파일과 폴더를 업로드하려면 버킷에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
    <message>
        <source>The bucket was not created</source>
        <translation>버킷을 만들지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::DeleteJob</name>
    <message>
        <source>Deleting objects from %1</source>
        <translation>%1에서 객체 삭제 중</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1개 삭제됨</translation>
    </message>
    <message>
        <source>Successfully deleted objects</source>
        <translation>객체를 삭제했습니다.</translation>
    </message>
    <message>
        <source>Some objects were not deleted</source>
        <translation>일부 객체를 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>%1 deleted. %2</source>
        <translation>%1개 삭제됨. %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectActions</name>
    <message>
        <source>No program opens web links here</source>
        <translation>웹 링크를 열 수 있는 프로그램이 없습니다</translation>
    </message>
    <message>
        <source>Share %1 with a presigned URL</source>
        <translation>미리 서명된 URL로 %1 공유</translation>
    </message>
    <message>
        <source>Anyone who has the link can read the object until the link expires.</source>
        <translation>링크가 만료될 때까지 링크가 있는 사람은 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Time until the link expires</source>
        <translation>링크 만료까지의 시간</translation>
    </message>
    <message>
        <source>Up to 12 hours.</source>
        <translation>최대 12시간.</translation>
    </message>
    <message>
        <source>Copy presigned URL</source>
        <translation>미리 서명된 URL 복사</translation>
    </message>
    <message>
        <source>Presigned URL copied</source>
        <translation>미리 서명된 URL이 복사됨</translation>
    </message>
    <message>
        <source>%1, valid for %2</source>
        <translation>%1, 유효 기간 %2</translation>
    </message>
    <message>
        <source>Not a local file</source>
        <translation>로컬 파일이 아님</translation>
    </message>
    <message>
        <source>Download object</source>
        <translation>객체 다운로드</translation>
    </message>
    <message>
        <source>Download to folder</source>
        <translation>폴더에 다운로드</translation>
    </message>
    <message>
        <source>Delete objects</source>
        <translation>객체 삭제</translation>
    </message>
    <message>
        <source>Delete these from %1?</source>
        <translation>%1에서 다음을 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Deleting objects cannot be undone. If a folder is selected, all objects in it are deleted.</source>
        <translation>객체 삭제는 취소할 수 없습니다. 폴더를 선택하면 그 안의 모든 객체가 삭제됩니다.</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>폴더 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 keeps a folder as an object of zero bytes whose key ends in /.</source>
        <translation>슬래시 없이 입력하세요. S3는 폴더를 키가 /로 끝나는 0바이트 객체로 저장합니다.</translation>
    </message>
    <message>
        <source>A folder name has no slash.</source>
        <translation>폴더 이름에는 슬래시를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder was not created</source>
        <translation>폴더를 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>Successfully created folder %1</source>
        <translation>폴더 %1을(를) 만들었습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectPage</name>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The object cannot be shown</source>
        <translation>객체를 표시할 수 없음</translation>
    </message>
    <message>
        <source>Object overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Checksums verify that the object arrived whole.</source>
        <translation>체크섬으로 객체가 온전히 도착했는지 확인합니다.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Metadata is optional information in name-value pairs.</source>
        <translation>메타데이터는 이름-값 페어로 제공되는 선택적 정보입니다.</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>소유자</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Entity tag (ETag)</source>
        <translation>엔터티 태그(ETag)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Object URL</source>
        <translation>객체 URL</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Checksum type</source>
        <translation>체크섬 유형</translation>
    </message>
    <message>
        <source>Composite (of the parts&apos; checksums)</source>
        <translation>복합(파트 체크섬의 체크섬)</translation>
    </message>
    <message>
        <source>Full object</source>
        <translation>전체 객체</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectSource</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard-IA</source>
        <translation>Standard-IA</translation>
    </message>
    <message>
        <source>One Zone-IA</source>
        <translation>One Zone-IA</translation>
    </message>
    <message>
        <source>Intelligent-Tiering</source>
        <translation>Intelligent-Tiering</translation>
    </message>
    <message>
        <source>Glacier Instant Retrieval</source>
        <translation>Glacier Instant Retrieval</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval</source>
        <translation>Glacier Flexible Retrieval</translation>
    </message>
    <message>
        <source>Glacier Deep Archive</source>
        <translation>Glacier Deep Archive</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectsView</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>Share with a presigned URL</source>
        <translation>미리 서명된 URL로 공유</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>One or more files</source>
        <translation>하나 이상의 파일</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>With everything in it</source>
        <translation>폴더 안의 모든 항목 포함</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>Drop files and folders here, or choose Upload.</source>
        <translation>파일과 폴더를 여기에 끌어다 놓거나 업로드를 선택하세요.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Drop files and folders to upload</source>
        <translation>업로드할 파일과 폴더를 놓으세요</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Object URL copied</source>
        <translation>객체 URL이 복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransferFlash</name>
    <message>
        <source>Transfer paused: %1</source>
        <translation>전송 일시 중지됨: %1</translation>
    </message>
    <message>
        <source>Uploading to %1</source>
        <translation>%1에 업로드 중</translation>
    </message>
    <message>
        <source>Downloading from %1</source>
        <translation>%1에서 다운로드 중</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>업로드 실패</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>다운로드 실패</translation>
    </message>
    <message>
        <source>Upload succeeded</source>
        <translation>업로드 성공</translation>
    </message>
    <message>
        <source>Download succeeded</source>
        <translation>다운로드 성공</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Upload canceled</source>
        <translation>업로드 취소됨</translation>
    </message>
    <message>
        <source>Download canceled</source>
        <translation>다운로드 취소됨</translation>
    </message>
    <message>
        <source>View transfers</source>
        <translation>전송 보기</translation>
    </message>
</context>
</TS>
