<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>FlowLegend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Waiting or on its way</source>
        <translation>대기 또는 이동</translation>
    </message>
    <message>
        <source>Invisible: received, not deleted</source>
        <translation>보이지 않음: 수신되었으나 삭제되지 않음</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>지연됨</translation>
    </message>
    <message>
        <source>Being processed or done</source>
        <translation>처리 중 또는 완료</translation>
    </message>
    <message>
        <source>Failed or dying</source>
        <translation>실패 또는 배달 불가</translation>
    </message>
    <message>
        <source>Way to a dead-letter queue</source>
        <translation>배달 못한 편지 대기열로 가는 길</translation>
    </message>
    <message>
        <source>Stream: more than dots could show</source>
        <translation>흐름: 점으로 나타낼 수 없을 만큼 많음</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>Nothing sends messages yet</source>
        <translation>아직 메시지를 보내는 것이 없습니다</translation>
    </message>
    <message>
        <source>Queues, topics, rules and functions show up here as soon as there are some. Build the demo makes a bucket, a topic, three queues and a function in one go.</source>
        <translation>대기열, 주제, 규칙, 함수가 생기면 여기에 나타납니다. 데모 만들기는 버킷, 주제, 대기열 3개, 함수를 한 번에 만듭니다.</translation>
    </message>
</context>
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
    <message>
        <source>Transferred</source>
        <translation>전송됨</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>파트</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>남은 시간</translation>
    </message>
    <message>
        <source>Hide the transfers of %1</source>
        <translation>%1의 전송 숨기기</translation>
    </message>
    <message>
        <source>Show the transfers of %1</source>
        <translation>%1의 전송 표시</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>%1의 파일 숨기기</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>%1의 파일 표시</translation>
    </message>
    <message>
        <source>Order, priority and limits</source>
        <translation>순서, 우선순위 및 제한</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
</context>
<context>
    <name>TransfersView</name>
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
        <source>Nephoscope is not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names of its services are trademarks of Amazon.com, Inc. or its affiliates.</source>
        <translation>Nephoscope는 Amazon Web Services와 제휴하지 않았으며, Amazon Web Services의 보증이나 후원을 받지 않습니다. AWS와 그 서비스 이름은 Amazon.com, Inc. 또는 그 계열사의 상표입니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>License</source>
        <translation>라이선스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AccessKeysDialog</name>
    <message>
        <source>Save credentials file</source>
        <translation>자격 증명 파일 저장</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>파일을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>SDKs and the AWS CLI sign their calls with this key. It is valid for this cloud only.</source>
        <translation>SDK와 AWS CLI는 이 키로 호출에 서명합니다. 이 클라우드에서만 유효합니다.</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Temporary credentials of whom this window acts as: all three parts are needed, and they end with the session.</source>
        <translation>이 창이 대신하는 주체의 임시 자격 증명입니다. 세 부분이 모두 필요하며 세션과 함께 끝납니다.</translation>
    </message>
    <message>
        <source>session token</source>
        <translation>세션 토큰</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>세션 토큰</translation>
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
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
    <message>
        <source>&quot;Act as&quot; is a tool of Nephoscope for trying policies out; AWS has none.</source>
        <translation>&quot;대신 사용&quot;은 정책을 시험해 보기 위한 Nephoscope의 도구이며 AWS에는 없습니다.</translation>
    </message>
    <message>
        <source>Renew session</source>
        <translation>세션 갱신</translation>
    </message>
    <message>
        <source>Switch back to %1</source>
        <translation>%1(으)로 돌아가기</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>Act as…</source>
        <translation>대신 사용…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정 목록</translation>
    </message>
    <message>
        <source>Session name</source>
        <translation>세션 이름</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>세션 종료됨</translation>
    </message>
    <message>
        <source>Session ends</source>
        <translation>세션 종료 시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionBar</name>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionContext</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>요청에 실패했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionList</name>
    <message>
        <source>Recorded actions</source>
        <translation>기록된 작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ActionModel</name>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>차단됨</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Alert</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AnnotationPopover</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>마침</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::AttributeEditor</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>키를 입력하세요.</translation>
    </message>
    <message>
        <source>This key is used more than once.</source>
        <translation>이 키가 두 번 이상 사용되었습니다.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new item</source>
        <translation>새 항목 추가</translation>
    </message>
    <message>
        <source>No items.</source>
        <translation>항목이 없습니다.</translation>
    </message>
    <message>
        <source>This item will be removed when you save.</source>
        <translation>저장하면 이 항목이 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more item(s).</source>
        <translation>
            <numerusform>최대 %n개의 항목을 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n item(s).</source>
        <translation>
            <numerusform>항목 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Become</name>
    <message>
        <source>There is no account %1 in this cloud.</source>
        <translation>이 클라우드에 계정 %1이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Board</name>
    <message>
        <source>Position %1 of %2</source>
        <translation>%2개 중 %1번째 위치</translation>
    </message>
    <message>
        <source>%1 columns wide, %2 rows high</source>
        <translation>너비 %1열, 높이 %2행</translation>
    </message>
    <message>
        <source>Add widgets</source>
        <translation>위젯 추가</translation>
    </message>
    <message>
        <source>Reset to default layout</source>
        <translation>기본 레이아웃으로 재설정</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 위젯을 제거했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardCard</name>
    <message>
        <source>Actions for %1</source>
        <translation>%1 작업</translation>
    </message>
    <message>
        <source>Make wider</source>
        <translation>넓게</translation>
    </message>
    <message>
        <source>Make narrower</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::BoardHandle</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag to move, or press Enter and use the arrow keys</source>
        <translation>끌어서 옮기거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Drag to resize, or press Enter and use the arrow keys</source>
        <translation>끌어서 크기를 바꾸거나 Enter 키를 누른 다음 화살표 키를 사용합니다</translation>
    </message>
    <message>
        <source>Picked up. Arrow keys change it, Enter puts it down, Esc puts it back.</source>
        <translation>집어 들었습니다. 화살표 키로 바꾸고 Enter 키로 내려놓으며 Esc 키로 되돌립니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Breadcrumbs</name>
    <message>
        <source>Show the whole path</source>
        <translation>전체 경로 표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Calendar</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Chart</name>
    <message>
        <source>The data couldn&apos;t be loaded</source>
        <translation>데이터를 불러올 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>No data available</source>
        <translation>사용 가능한 데이터 없음</translation>
    </message>
    <message>
        <source>There is no data to show in this chart yet.</source>
        <translation>이 차트에 표시할 데이터가 아직 없습니다.</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>All series are hidden.</source>
        <translation>모든 계열이 숨겨져 있습니다.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Loading data</source>
        <translation>데이터를 불러오는 중</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ChartTip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CliPreview</name>
    <message>
        <source>Code for this action</source>
        <translation>이 작업의 코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CloudShellPanel</name>
    <message>
        <source>The shell was ended by signal %1.</source>
        <translation>셸이 신호 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>The shell ended with code %1.</source>
        <translation>셸이 코드 %1(으)로 종료되었습니다.</translation>
    </message>
    <message>
        <source>Press Enter to start a new one.</source>
        <translation>Enter 키를 누르면 새 셸을 시작합니다.</translation>
    </message>
    <message>
        <source>Close shell</source>
        <translation>셸 닫기</translation>
    </message>
    <message>
        <source>A command is still at work in &quot;%1&quot;. Closing the shell ends it.</source>
        <translation>&quot;%1&quot;에서 명령이 아직 실행 중입니다. 셸을 닫으면 명령도 종료됩니다.</translation>
    </message>
    <message>
        <source>Rename tab</source>
        <translation>탭 이름 변경</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>CloudShell terminal %1</source>
        <translation>CloudShell 터미널 %1</translation>
    </message>
    <message>
        <source>Ctrl+Tab leaves the terminal</source>
        <translation>Ctrl+Tab 키로 터미널에서 나갑니다</translation>
    </message>
    <message>
        <source>Upload files to the home folder</source>
        <translation>홈 폴더로 파일 업로드</translation>
    </message>
    <message>
        <source>Copied to the home folder</source>
        <translation>홈 폴더에 복사했습니다</translation>
    </message>
    <message>
        <source>Could not be copied</source>
        <translation>복사하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>새 탭</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>탭 닫기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Upload files</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Open home folder</source>
        <translation>홈 폴더 열기</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Shells</source>
        <translation>셸</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Shell menu</source>
        <translation>셸 메뉴</translation>
    </message>
    <message>
        <source>Open a new tab</source>
        <translation>새 탭 열기</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>The Region is now %1. New tabs use it; open shells keep theirs.</source>
        <translation>리전이 %1(으)로 변경되었습니다. 새 탭부터 적용되며, 열려 있는 셸은 기존 리전을 유지합니다.</translation>
    </message>
    <message>
        <source>Open a shell</source>
        <translation>셸 열기</translation>
    </message>
    <message>
        <source>No shell without the engine: %1</source>
        <translation>엔진이 없어 셸을 열 수 없습니다. %1</translation>
    </message>
    <message>
        <source>No shell is open.</source>
        <translation>열려 있는 셸이 없습니다.</translation>
    </message>
    <message>
        <source>Waiting for the engine…</source>
        <translation>엔진을 기다리는 중입니다…</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeEditor</name>
    <message numerus="yes">
        <source>%n error(s) in the text.</source>
        <translation>
            <numerusform>텍스트에 오류가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ln %1, Col %2: %3</source>
        <translation>%1행, %2열: %3</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>오류: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>%1행, %2열</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Do not wrap lines</source>
        <translation>줄 바꿈 안 함</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Format JSON</source>
        <translation>JSON 형식 지정</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Change the height of the editor</source>
        <translation>편집기 높이 변경</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>오류 및 경고</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The text could not be loaded</source>
        <translation>텍스트를 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Tab indents. Press Esc and then Tab to leave the editor.</source>
        <translation>Tab 키를 누르면 들여쓰기가 됩니다. 편집기를 나가려면 Esc 키를 누른 다음 Tab 키를 누르세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeInput</name>
    <message>
        <source>Begin with an example</source>
        <translation>예제로 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeLines</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CodeTabs</name>
    <message>
        <source>Language of the code</source>
        <translation>코드 언어</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CollectionPreferences</name>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Press Up or Down to move the column.</source>
        <translation>위쪽 또는 아래쪽 화살표 키를 눌러 열을 이동합니다.</translation>
    </message>
    <message>
        <source>Page size</source>
        <translation>페이지 크기</translation>
    </message>
    <message>
        <source>All, scrolling</source>
        <translation>전체(스크롤)</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>리소스 %1개</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Striped rows</source>
        <translation>스트라이핑된 행</translation>
    </message>
    <message>
        <source>Compact mode</source>
        <translation>압축 모드</translation>
    </message>
    <message>
        <source>Keep first column in sight</source>
        <translation>첫 번째 열 고정</translation>
    </message>
    <message>
        <source>Shows the whole text over several lines.</source>
        <translation>전체 텍스트를 여러 줄로 표시합니다.</translation>
    </message>
    <message>
        <source>Shades every other row.</source>
        <translation>한 행씩 번갈아 음영을 넣습니다.</translation>
    </message>
    <message>
        <source>Shows more rows in less space.</source>
        <translation>더 좁은 공간에 더 많은 행을 표시합니다.</translation>
    </message>
    <message>
        <source>The check box and the first column stay while you scroll sideways.</source>
        <translation>가로로 스크롤해도 확인란과 첫 번째 열이 그대로 보입니다.</translation>
    </message>
    <message>
        <source>Column preferences</source>
        <translation>열 기본 설정</translation>
    </message>
    <message>
        <source>Choose which columns are shown, and drag them into order.</source>
        <translation>표시할 열을 선택하고 끌어서 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>기본값으로 재설정</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::CommandPalette</name>
    <message>
        <source>Recently used</source>
        <translation>최근 사용</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Type a command, a page or a resource</source>
        <translation>명령, 페이지 또는 리소스 입력</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ConflictDialog</name>
    <message>
        <source>Keep both</source>
        <translation>둘 다 유지</translation>
    </message>
    <message>
        <source>The new one gets a number: name (1).ext</source>
        <translation>새 파일에 번호가 붙습니다: name (1).ext</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>What is there is overwritten</source>
        <translation>기존 항목을 덮어씁니다</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>What is there stays</source>
        <translation>기존 항목을 유지합니다</translation>
    </message>
    <message>
        <source>%1 already exists</source>
        <translation>%1이(가) 이미 있습니다</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Existing</source>
        <translation>기존 항목</translation>
    </message>
    <message>
        <source>%1, modified %2</source>
        <translation>%1, 수정 시간 %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>수행할 작업</translation>
    </message>
    <message>
        <source>Do the same for all others of this transfer</source>
        <translation>이 전송의 다른 모든 파일에 동일하게 적용</translation>
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
    <name>nephoscope::gui::DateInput</name>
    <message>
        <source>Enter a day as YYYY/MM/DD.</source>
        <translation>날짜를 YYYY/MM/DD 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>The day must not be before %1.</source>
        <translation>날짜는 %1 이전일 수 없습니다.</translation>
    </message>
    <message>
        <source>The day must not be after %1.</source>
        <translation>날짜는 %1 이후일 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>날짜 선택</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateRangePicker</name>
    <message>
        <source>Span of time</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Choose a span of time</source>
        <translation>기간 선택</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>지난 %n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>지난 %n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>지난 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a start and an end.</source>
        <translation>시작과 종료를 입력하세요.</translation>
    </message>
    <message>
        <source>The start must not be after the end.</source>
        <translation>시작은 종료보다 늦을 수 없습니다.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>상대</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>절대</translation>
    </message>
    <message>
        <source>Another span</source>
        <translation>사용자 지정 범위</translation>
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
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>End</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DateTimePicker</name>
    <message>
        <source>Enter both a day and a time.</source>
        <translation>날짜와 시간을 모두 입력하세요.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeleteDialog</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>To confirm, type &quot;%1&quot; in the field.</source>
        <translation>확인하려면 필드에 &quot;%1&quot;을(를) 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>간단히 보기</translation>
    </message>
    <message>
        <source>It was not deleted</source>
        <translation>삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DeniedState</name>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Ask for a policy with this statement, then retry.</source>
        <translation>관리자에게 다음 문이 포함된 정책을 요청한 후 재시도하세요.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to see this</source>
        <translation>이 내용을 볼 권한이 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::DetailsView</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
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
    <name>nephoscope::gui::DrawerFrame</name>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>%1 크기 조정</translation>
    </message>
    <message>
        <source>Drag, or use the arrow keys, to resize</source>
        <translation>끌거나 화살표 키로 크기를 조정합니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FactsCard</name>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FavouritesBar</name>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Remove from the favorites</source>
        <translation>즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FileUpload</name>
    <message>
        <source>Choose files</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, %2에 수정됨</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>파일이 더 이상 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Show fewer files</source>
        <translation>파일 간단히 보기</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more file(s)</source>
        <translation>
            <numerusform>파일 %n개 더 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>or drop files here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>또는 여기에 파일을 끌어 놓으세요</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FindBar</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Find in this shell</source>
        <translation>이 셸에서 찾기</translation>
    </message>
    <message>
        <source>Older match</source>
        <translation>이전 일치 항목</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>다음 일치 항목</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>찾기 닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashItem</name>
    <message>
        <source>Dismiss notification</source>
        <translation>알림 닫기</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FlashSummary</name>
    <message>
        <source>Notifications</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Notifications: %1 errors, %2 warnings, %3 successes, %4 infos, %5 in progress</source>
        <translation>알림: 오류 %1개, 경고 %2개, 성공 %3개, 정보 %4개, 진행 중 %5개</translation>
    </message>
    <message>
        <source>Show the newest only</source>
        <translation>최신 알림만 보기</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormField</name>
    <message>
        <source> - optional</source>
        <translation> - 선택 사항</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info about %1</source>
        <translation>%1 정보</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormInputs</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormParts</name>
    <message>
        <source>Not set: %1. %2</source>
        <translation>설정되지 않음: %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Select the check box to confirm that you know what this means.</source>
        <translation>무슨 뜻인지 이해했음을 확인하려면 확인란을 선택하세요.</translation>
    </message>
    <message>
        <source>%1 to %2 days</source>
        <translation>%1~%2일</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::FormView</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Additional settings</source>
        <translation>추가 설정</translation>
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
    <message>
        <source>%1 ms</source>
        <translation>%1밀리초</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>date in a chart, QDate format</comment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date on a chart&apos;s axis, QDate format</comment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HelpPanel</name>
    <message>
        <source>Back to the previous topic</source>
        <translation>이전 항목으로 돌아가기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>&lt;p&gt;Choose &lt;b&gt;Info&lt;/b&gt; beside a heading or a field to read about it here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;제목이나 입력란 옆의 &lt;b&gt;정보&lt;/b&gt;를 선택하면 여기에 설명이 표시됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Help panel</source>
        <translation>도움말 창</translation>
    </message>
    <message>
        <source>Learn more</source>
        <translation>자세히 알아보기</translation>
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
        <source>No alarms</source>
        <translation>경보 없음</translation>
    </message>
    <message>
        <source>No service of this build raises alarms yet.</source>
        <translation>이 빌드에는 아직 경보를 내는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>The services opened last</source>
        <translation>마지막으로 연 서비스</translation>
    </message>
    <message>
        <source>All services of this build</source>
        <translation>이 빌드의 모든 서비스</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>Services and pages with a star</source>
        <translation>별표한 서비스와 페이지</translation>
    </message>
    <message>
        <source>Resources by service</source>
        <translation>서비스별 리소스</translation>
    </message>
    <message>
        <source>How many of each there are</source>
        <translation>종류별 개수</translation>
    </message>
    <message>
        <source>What is moving, and how fast</source>
        <translation>전송 중인 항목과 속도</translation>
    </message>
    <message>
        <source>Storage used</source>
        <translation>스토리지 사용량</translation>
    </message>
    <message>
        <source>Size of the data folder and room on the disk</source>
        <translation>데이터 폴더 크기와 디스크 여유 공간</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>해 볼 만한 작업</translation>
    </message>
    <message>
        <source>First steps, with marks for those done</source>
        <translation>첫 단계와 완료 표시</translation>
    </message>
    <message>
        <source>Keys and lines for SDKs and the AWS CLI</source>
        <translation>SDK와 AWS CLI용 키와 명령줄</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Alarms and their states</source>
        <translation>경보와 상태</translation>
    </message>
    <message>
        <source>Reset the home page&apos;s layout</source>
        <translation>홈 페이지 레이아웃 초기화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::HotspotMark</name>
    <message>
        <source>Step %1 of the tutorial</source>
        <translation>자습서 %1단계</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::InfoLink</name>
    <message>
        <source>Info</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Info: %1</source>
        <translation>정보: %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::JsonCheck</name>
    <message>
        <source>Nothing may follow the end of the document.</source>
        <translation>문서의 끝 뒤에는 아무것도 올 수 없습니다.</translation>
    </message>
    <message>
        <source>The document is nested too deeply.</source>
        <translation>문서의 중첩이 너무 깊습니다.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>값이 누락되었습니다.</translation>
    </message>
    <message>
        <source>Use double quotes for strings.</source>
        <translation>문자열에는 큰따옴표를 사용하세요.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON에는 주석을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>A value was expected here, not &quot;%1&quot;.</source>
        <translation>여기에는 &quot;%1&quot;이(가) 아니라 값이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing brace.</source>
        <translation>닫는 중괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>A key in double quotes was expected here.</source>
        <translation>여기에 큰따옴표로 묶은 키가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice; only the last one counts.</source>
        <translation>키 &quot;%1&quot;이(가) 두 번 있습니다. 마지막 값만 적용됩니다.</translation>
    </message>
    <message>
        <source>A colon was expected after the key.</source>
        <translation>키 뒤에 콜론이 있어야 합니다.</translation>
    </message>
    <message>
        <source>The closing brace } is missing.</source>
        <translation>닫는 중괄호 }가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing brace was expected here.</source>
        <translation>여기에 쉼표나 닫는 중괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Remove the comma before the closing bracket.</source>
        <translation>닫는 대괄호 앞의 쉼표를 제거하세요.</translation>
    </message>
    <message>
        <source>The closing bracket ] is missing.</source>
        <translation>닫는 대괄호 ]가 누락되었습니다.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket was expected here.</source>
        <translation>여기에 쉼표나 닫는 대괄호가 있어야 합니다.</translation>
    </message>
    <message>
        <source>The string has no closing quote.</source>
        <translation>문자열에 닫는 따옴표가 없습니다.</translation>
    </message>
    <message>
        <source>Write control characters as escapes.</source>
        <translation>제어 문자는 이스케이프로 작성하세요.</translation>
    </message>
    <message>
        <source>Four hexadecimal digits were expected after this escape.</source>
        <translation>이 이스케이프 뒤에는 16진수 네 자리가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This escape is not known.</source>
        <translation>알 수 없는 이스케이프입니다.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>숫자가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::KeyNames</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Shift + Tab</source>
        <translation>Shift + Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스바</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>백스페이스</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴 키</translation>
    </message>
    <message>
        <source>Hangul/English</source>
        <translation>한/영</translation>
    </message>
    <message>
        <source>Hanja</source>
        <translation>한자</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LegendItem</name>
    <message>
        <source>Shown. Press Space to hide.</source>
        <translation>표시됨. 스페이스 키를 누르면 숨깁니다.</translation>
    </message>
    <message>
        <source>Hidden. Press Space to show.</source>
        <translation>숨겨짐. 스페이스 키를 누르면 표시합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LimitsDialog</name>
    <message>
        <source>Replace it</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>묻기</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>둘 다 유지</translation>
    </message>
    <message>
        <source>Skip it if size and checksum are the same</source>
        <translation>크기와 체크섬이 같으면 건너뛰기</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Per second, at least 16 KB. Leave it empty for no limit.</source>
        <translation>초당, 최소 16KB입니다. 제한하지 않으려면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The limits could not be saved</source>
        <translation>제한을 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Enter at least 16 KB, or nothing for no limit.</source>
        <translation>16KB 이상을 입력하거나 제한하지 않으려면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Transfer settings</source>
        <translation>전송 설정</translation>
    </message>
    <message>
        <source>Transfers at a time</source>
        <translation>동시 전송 수</translation>
    </message>
    <message>
        <source>The others wait in their order. 0 for any number.</source>
        <translation>나머지는 순서대로 기다립니다. 0은 제한 없음입니다.</translation>
    </message>
    <message>
        <source>Parts at a time</source>
        <translation>동시 파트 수</translation>
    </message>
    <message>
        <source>Of all transfers together, 1 to 64.</source>
        <translation>모든 전송을 합하여 1~64개입니다.</translation>
    </message>
    <message>
        <source>Parts of a transfer at a time</source>
        <translation>전송당 동시 파트 수</translation>
    </message>
    <message>
        <source>1 to 64, or 0 for as many as there are.</source>
        <translation>1~64개, 또는 0은 제한 없음입니다.</translation>
    </message>
    <message>
        <source>Upload bandwidth</source>
        <translation>업로드 대역폭</translation>
    </message>
    <message>
        <source>Download bandwidth</source>
        <translation>다운로드 대역폭</translation>
    </message>
    <message>
        <source>When a file exists already</source>
        <translation>파일이 이미 있는 경우</translation>
    </message>
    <message>
        <source>For uploads and downloads that begin from now on.</source>
        <translation>지금부터 시작하는 업로드와 다운로드에 적용됩니다.</translation>
    </message>
    <message>
        <source>Keep times of modification, in the metadata x-amz-meta-mtime</source>
        <translation>수정 시간을 메타데이터 x-amz-meta-mtime에 유지</translation>
    </message>
    <message>
        <source>Read each file again after its transfer and compare its checksum</source>
        <translation>전송 후 각 파일을 다시 읽어 체크섬 비교</translation>
    </message>
    <message>
        <source>Weekly schedule</source>
        <translation>주간 일정</translation>
    </message>
    <message>
        <source>In these hours the rule&apos;s bandwidth takes the place of the one above; the first rule that fits wins. Times are of the engine&apos;s clock; a rule that ends before it begins goes on to the next day.</source>
        <translation>이 시간에는 규칙의 대역폭이 위의 대역폭을 대신하며, 먼저 일치하는 규칙이 적용됩니다. 시간은 엔진의 시계를 따르며, 시작보다 먼저 끝나는 규칙은 다음 날까지 이어집니다.</translation>
    </message>
    <message>
        <source>Limits of %1</source>
        <translation>%1의 제한</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>대역폭</translation>
    </message>
    <message>
        <source>1 to 64, or 0 for as many as all may.</source>
        <translation>1~64개, 또는 0은 전체 제한과 같습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ListFilter</name>
    <message>
        <source>A number or a size, such as 10 MB</source>
        <translation>숫자 또는 크기(예: 10 MB)</translation>
    </message>
    <message>
        <source>A day, such as 2026-11-25, or a time, such as 2026-11-25T14:30</source>
        <translation>날짜(예: 2026-11-25) 또는 시각(예: 2026-11-25T14:30)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationDialog</name>
    <message>
        <source>Choose a place in S3</source>
        <translation>S3 위치 선택</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>목록을 로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>%1 (current version)</source>
        <translation>%1(현재 버전)</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
    <message>
        <source>Nothing fits what you typed.</source>
        <translation>입력한 내용과 일치하는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>선택할 수 있는 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Find buckets by name</source>
        <translation>이름으로 버킷 찾기</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Not everything is shown. Type a longer prefix.</source>
        <translation>일부만 표시됩니다. 더 긴 접두사를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::LocationPicker</name>
    <message>
        <source>The path must begin with s3://.</source>
        <translation>경로는 s3://로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>The bucket name must have 3 to 63 lowercase letters, numbers, periods and hyphens.</source>
        <translation>버킷 이름은 소문자, 숫자, 마침표, 하이픈으로 3~63자여야 합니다.</translation>
    </message>
    <message>
        <source>Enter the path of an object.</source>
        <translation>객체의 경로를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a bucket or a prefix that ends in /.</source>
        <translation>버킷 또는 /로 끝나는 접두사를 입력하세요.</translation>
    </message>
    <message>
        <source>S3 URI</source>
        <translation>S3 URI</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Browse S3</source>
        <translation>S3 둘러보기</translation>
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
    <message>
        <source>Navigation</source>
        <translation>탐색</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
    <message>
        <source>Filter the list on this page</source>
        <translation>이 페이지의 목록 필터링</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Services menu</source>
        <translation>서비스 메뉴</translation>
    </message>
    <message>
        <source>Choose a Region</source>
        <translation>리전 선택</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>창의 다음 영역</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>창의 이전 영역</translation>
    </message>
    <message>
        <source>Remove this page from the favorites</source>
        <translation>이 페이지를 즐겨찾기에서 제거</translation>
    </message>
    <message>
        <source>Add this page to the favorites</source>
        <translation>이 페이지를 즐겨찾기에 추가</translation>
    </message>
    <message>
        <source>Window and help</source>
        <translation>창과 도움말</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>Facts copied</source>
        <translation>정보를 복사했습니다</translation>
    </message>
    <message>
        <source>Version, system and page are in the clipboard. No key and no content is among them.</source>
        <translation>버전, 시스템, 페이지 정보가 클립보드에 있습니다. 키나 콘텐츠는 포함되지 않습니다.</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>새 창</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Quit Nephoscope</source>
        <translation>Nephoscope 종료</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>Copy environment variables</source>
        <translation>환경 변수 복사</translation>
    </message>
    <message>
        <source>Copy AWS CLI profile</source>
        <translation>AWS CLI 프로파일 복사</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show or hide the side navigation</source>
        <translation>측면 탐색 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Make everything bigger</source>
        <translation>전체 크게</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>전체 작게</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>테마: 시스템과 동일</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 라이트</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 다크</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Density: comfortable</source>
        <translation>밀도: 여유롭게</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>밀도: 압축</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>The console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>&lt;p&gt;This window shows a cloud that lives on this computer. SDKs and the AWS CLI reach it at the endpoint in the top bar.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Find things&lt;/b&gt; with the search (&lt;code&gt;Alt+S&lt;/code&gt;) or the command palette (&lt;code&gt;Ctrl+K&lt;/code&gt;): services, pages, resources and everything that can be done.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Keys.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt; shows all shortcuts, &lt;code&gt;/&lt;/code&gt; goes to the filter of a list, &lt;code&gt;F6&lt;/code&gt; walks through the areas of the window.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Windows.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt; opens another window on the same cloud: watch transfers in one while you work in the other.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 창은 이 컴퓨터 안에 있는 클라우드를 보여 줍니다. SDK와 AWS CLI는 상단 표시줄의 엔드포인트로 접속합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;찾기.&lt;/b&gt; 검색(&lt;code&gt;Alt+S&lt;/code&gt;)이나 명령 팔레트(&lt;code&gt;Ctrl+K&lt;/code&gt;)로 서비스, 페이지, 리소스와 할 수 있는 모든 작업을 찾습니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;키.&lt;/b&gt; &lt;code&gt;?&lt;/code&gt;는 모든 단축키를 보여 주고, &lt;code&gt;/&lt;/code&gt;는 목록의 필터로, &lt;code&gt;F6&lt;/code&gt;은 창의 다음 영역으로 이동합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;창.&lt;/b&gt; &lt;code&gt;Ctrl+N&lt;/code&gt;은 같은 클라우드에 새 창을 엽니다. 한 창에서 작업하면서 다른 창에서 전송을 지켜볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>작동 중</translation>
    </message>
    <message>
        <source>The session of %1 has ended</source>
        <translation>%1의 세션이 끝났습니다</translation>
    </message>
    <message>
        <source>Its temporary credentials were good until then. Every call of this window is refused now.</source>
        <translation>임시 자격 증명이 만료되었습니다. 이제 이 창의 모든 호출이 거부됩니다.</translation>
    </message>
    <message>
        <source>Renew session</source>
        <translation>세션 갱신</translation>
    </message>
    <message>
        <source>This window acts as: %1</source>
        <translation>이 창의 주체: %1</translation>
    </message>
    <message>
        <source>Whom it acted as last time it could not become again. %1</source>
        <translation>지난번의 주체로 다시 전환할 수 없었습니다. %1</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>Act as another user or role</source>
        <translation>다른 사용자 또는 역할로 대신 사용</translation>
    </message>
    <message>
        <source>Accounts of this cloud</source>
        <translation>이 클라우드의 계정</translation>
    </message>
    <message>
        <source>Switch back</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Switch role: %1</source>
        <translation>역할 전환: %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Multiselect</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose options</source>
        <translation>옵션 선택</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NetworkPath</name>
    <message>
        <source>%1 ms</source>
        <translation>%1밀리초</translation>
    </message>
    <message>
        <source>Network path</source>
        <translation>네트워크 경로</translation>
    </message>
    <message>
        <source>Uploads and downloads, the console&apos;s and those of the AWS CLI and SDKs, take as long as from the city you choose: one connection carries its window once per round trip, all together what your line carries. Off, everything runs at the full speed of this computer.</source>
        <translation>콘솔은 물론 AWS CLI와 SDK의 업로드와 다운로드까지, 선택한 도시에서 보내는 만큼 시간이 걸립니다. 연결 하나는 왕복할 때마다 윈도 하나를 나르고, 모든 연결을 합쳐 회선이 나르는 만큼 나릅니다. 끄면 모든 것이 이 컴퓨터의 최고 속도로 동작합니다.</translation>
    </message>
    <message>
        <source>Send bytes over this path</source>
        <translation>이 경로로 바이트 보내기</translation>
    </message>
    <message>
        <source>City</source>
        <translation>도시</translation>
    </message>
    <message>
        <source>Upload bandwidth</source>
        <translation>업로드 대역폭</translation>
    </message>
    <message>
        <source>Download bandwidth</source>
        <translation>다운로드 대역폭</translation>
    </message>
    <message>
        <source>Window of a connection</source>
        <translation>연결의 윈도</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>Round trip to %1</source>
        <translation>%1까지 왕복 시간</translation>
    </message>
    <message>
        <source>Upload over one connection</source>
        <translation>연결 1개로 업로드</translation>
    </message>
    <message numerus="yes">
        <source>Upload over %n connections</source>
        <translation>
            <numerusform>연결 %n개로 업로드</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip to the edge location %1</source>
        <translation>엣지 로케이션 %1까지 왕복 시간</translation>
    </message>
    <message>
        <source>One connection through the edge</source>
        <translation>엣지를 거치는 연결 1개</translation>
    </message>
    <message numerus="yes">
        <source>%n connections through the edge</source>
        <translation>
            <numerusform>엣지를 거치는 연결 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Mbit/s</source>
        <translation>Mbit/초</translation>
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
    <message>
        <source>New</source>
        <translation>새 알림</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::NumberInput</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1에서 %2 사이의 정수를 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Pagination</name>
    <message>
        <source>Page %1, current page</source>
        <translation>%1페이지, 현재 페이지</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1페이지</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 페이지</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 페이지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Persona</name>
    <message>
        <source>You are the root user again</source>
        <translation>다시 루트 사용자입니다</translation>
    </message>
    <message>
        <source>Everything in this window is decided by its own policies. AWS has no &quot;Act as&quot;: it is here to try policies out.</source>
        <translation>이 창의 모든 일은 그 주체의 정책으로 결정됩니다. AWS에는 &quot;대신 사용&quot;이 없으며, 정책을 시험해 보기 위한 기능입니다.</translation>
    </message>
    <message>
        <source>Root user</source>
        <translation>루트 사용자</translation>
    </message>
    <message>
        <source>IAM user %1</source>
        <translation>IAM 사용자 %1</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>역할 %1</translation>
    </message>
    <message>
        <source>Federated user %1</source>
        <translation>페더레이션 사용자 %1</translation>
    </message>
    <message>
        <source>You are the root user of %1</source>
        <translation>%1의 루트 사용자입니다</translation>
    </message>
    <message>
        <source>Acting as: %1</source>
        <translation>현재 주체: %1</translation>
    </message>
    <message>
        <source>The role %1 was not taken</source>
        <translation>역할 %1을(를) 맡지 못했습니다</translation>
    </message>
    <message>
        <source>This window goes on as before</source>
        <translation>이 창은 이전 그대로입니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PickList</name>
    <message>
        <source>No matches</source>
        <translation>일치 항목 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PlacesWidget</name>
    <message>
        <source>Services you open appear here.</source>
        <translation>연 서비스가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No favorites yet. The stars in the services menu and in the search put services and pages here.</source>
        <translation>아직 즐겨찾기가 없습니다. 서비스 메뉴와 검색의 별표로 서비스와 페이지를 추가합니다.</translation>
    </message>
    <message>
        <source>Uploads and downloads, part by part</source>
        <translation>파트별 업로드와 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PolicyCheck</name>
    <message>
        <source>Enter a policy.</source>
        <translation>정책을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Popover</name>
    <message>
        <source>Dismiss</source>
        <translation>닫기</translation>
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
    <name>nephoscope::gui::Projection</name>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Leave projection</source>
        <translation>프로젝션 끝내기</translation>
    </message>
    <message>
        <source>Start projection</source>
        <translation>프로젝션 시작</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Projection settings</source>
        <translation>프로젝션 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ProjectionBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>프로젝션</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Pointer spotlight</source>
        <translation>포인터 스포트라이트</translation>
    </message>
    <message>
        <source>Show keystrokes</source>
        <translation>누른 키 표시</translation>
    </message>
    <message>
        <source>Mask secrets and account numbers</source>
        <translation>비밀 값과 계정 번호 가리기</translation>
    </message>
    <message>
        <source>Blank screen (B or W)</source>
        <translation>빈 화면 (B 또는 W)</translation>
    </message>
    <message>
        <source>Leave projection (Esc)</source>
        <translation>프로젝션 끝내기 (Esc)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::PropertyFilter</name>
    <message>
        <source>Remove filter %1</source>
        <translation>%1 필터 제거</translation>
    </message>
    <message>
        <source>Edit filter</source>
        <translation>필터 편집</translation>
    </message>
    <message>
        <source>All properties</source>
        <translation>모든 속성</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Equals</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Does not equal</source>
        <translation>같지 않음</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>포함</translation>
    </message>
    <message>
        <source>Does not contain</source>
        <translation>포함 안 함</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>다음으로 시작</translation>
    </message>
    <message>
        <source>Does not start with</source>
        <translation>다음으로 시작하지 않음</translation>
    </message>
    <message>
        <source>Less than</source>
        <translation>보다 작음</translation>
    </message>
    <message>
        <source>Less than or equal</source>
        <translation>작거나 같음</translation>
    </message>
    <message>
        <source>Greater than</source>
        <translation>보다 큼</translation>
    </message>
    <message>
        <source>Greater than or equal</source>
        <translation>크거나 같음</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(비어 있음)</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>연산자</translation>
    </message>
    <message>
        <source>Use: &quot;%1&quot;</source>
        <translation>사용: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Loading values</source>
        <translation>값을 로드하는 중</translation>
    </message>
    <message>
        <source>or</source>
        <translation>또는</translation>
    </message>
    <message>
        <source>and</source>
        <translation>및</translation>
    </message>
    <message>
        <source>Rows that fit every filter</source>
        <translation>모든 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Rows that fit at least one filter</source>
        <translation>하나 이상의 필터와 일치하는 행</translation>
    </message>
    <message>
        <source>Clear input</source>
        <translation>입력 지우기</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>제안</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordButton</name>
    <message>
        <source>Recording</source>
        <translation>기록 중</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>기록 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecordedAction</name>
    <message>
        <source>Create %1</source>
        <translation>%1 생성</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Put %1</source>
        <translation>%1 설정</translation>
    </message>
    <message>
        <source>Get %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>%1 목록 조회</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>%1 조회</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>%1 업데이트</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>CORS of the bucket</source>
        <translation>버킷 CORS</translation>
    </message>
    <message>
        <source>tags of the bucket</source>
        <translation>버킷 태그</translation>
    </message>
    <message>
        <source>versioning of the bucket</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Upload folder</source>
        <translation>폴더 업로드</translation>
    </message>
    <message>
        <source>Upload file</source>
        <translation>파일 업로드</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>폴더 다운로드</translation>
    </message>
    <message>
        <source>Download file</source>
        <translation>파일 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RecorderPanel</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>작업 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>아직 기록된 작업이 없습니다</translation>
    </message>
    <message>
        <source>Recording is off</source>
        <translation>기록이 꺼져 있습니다</translation>
    </message>
    <message>
        <source>Create a bucket or upload a file: the AWS CLI command, the Python and the JavaScript call appear here.</source>
        <translation>버킷을 생성하거나 파일을 업로드해 보세요. AWS CLI 명령과 Python, JavaScript 호출이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start recording, then work in the console: each action becomes code that you can copy or run.</source>
        <translation>기록을 시작한 다음 콘솔에서 작업하세요. 각 작업이 복사하거나 실행할 수 있는 코드가 됩니다.</translation>
    </message>
    <message>
        <source>Export script</source>
        <translation>스크립트 내보내기</translation>
    </message>
    <message>
        <source>Script saved</source>
        <translation>스크립트를 저장했습니다</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>저장하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>레코더</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 지우기</translation>
    </message>
    <message>
        <source>Show read calls</source>
        <translation>읽기 호출 표시</translation>
    </message>
    <message>
        <source>Also list what only looks: lists, details</source>
        <translation>목록 조회, 세부 정보 조회처럼 읽기만 하는 호출도 표시합니다</translation>
    </message>
    <message>
        <source>Block changes</source>
        <translation>변경 차단</translation>
    </message>
    <message>
        <source>Refuse what would change something, and still show its code</source>
        <translation>변경하는 요청을 거부하고 코드만 표시합니다</translation>
    </message>
    <message>
        <source>Changes are blocked</source>
        <translation>변경이 차단되었습니다</translation>
    </message>
    <message>
        <source>What you do is shown as code but not carried out.</source>
        <translation>작업은 코드로만 표시되고 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>Bash script (.sh)</source>
        <translation>Bash 스크립트(.sh)</translation>
    </message>
    <message>
        <source>AWS CLI</source>
        <translation>AWS CLI</translation>
    </message>
    <message>
        <source>Python script (.py)</source>
        <translation>Python 스크립트(.py)</translation>
    </message>
    <message>
        <source>boto3</source>
        <translation>boto3</translation>
    </message>
    <message>
        <source>JavaScript module (.mjs)</source>
        <translation>JavaScript 모듈(.mjs)</translation>
    </message>
    <message>
        <source>AWS SDK for JavaScript v3</source>
        <translation>JavaScript용 AWS SDK v3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::RegionPicker</name>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Find a Region by name or code</source>
        <translation>이름 또는 코드로 리전 찾기</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>This service has no Regions. The choice counts for the others.</source>
        <translation>이 서비스에는 리전이 없습니다. 선택한 리전은 다른 서비스에 적용됩니다.</translation>
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
    <name>nephoscope::gui::Removing</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>삭제됨: %1</translation>
    </message>
    <message>
        <source>Deleted: %1. %2</source>
        <translation>삭제됨: %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1을(를) 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Delete these %1 resources?</source>
        <translation>다음 리소스 %1개를 삭제하시겠습니까?</translation>
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
    <message>
        <source>Preferences</source>
        <translation>기본 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourceView</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 찾기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ResourcesWidget</name>
    <message>
        <source>No service of this build counts its resources.</source>
        <translation>이 빌드에는 리소스를 세는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>목록을 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ScheduleEditor</name>
    <message>
        <source>Every day</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>월요일~금요일</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>토요일 및 일요일</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>규칙 제거</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>요일</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Upload per second</source>
        <translation>초당 업로드</translation>
    </message>
    <message>
        <source>Download per second</source>
        <translation>초당 다운로드</translation>
    </message>
    <message>
        <source>Enter a time such as 09:30.</source>
        <translation>09:30과 같은 시간을 입력합니다.</translation>
    </message>
    <message>
        <source>No rules: the limits above hold all week.</source>
        <translation>규칙 없음: 위의 제한이 한 주 내내 적용됩니다.</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>규칙 추가</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ScheduledDeletion</name>
    <message>
        <source>Schedule deletion</source>
        <translation>삭제 예약</translation>
    </message>
    <message>
        <source>The deletion was not scheduled</source>
        <translation>삭제가 예약되지 않았습니다</translation>
    </message>
    <message>
        <source>Waiting period</source>
        <translation>대기 기간</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>%n일 후</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SearchBox</name>
    <message>
        <source>Search  [Alt+S]</source>
        <translation>검색  [Alt+S]</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Search services, pages and resources</source>
        <translation>서비스, 페이지, 리소스 검색</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SecretValue</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectFilter</name>
    <message>
        <source>%1: %2</source>
        <comment>label of a drop-down filter and its choice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: Any</source>
        <translation>%1: 전체</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SelectionPanel</name>
    <message>
        <source>View details in split panel</source>
        <translation>분할 패널에서 세부 정보 보기</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택된 항목 없음</translation>
    </message>
    <message>
        <source>Select a row of the list to see its details here.</source>
        <translation>목록에서 행을 선택하면 세부 정보가 여기에 표시됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s)</source>
        <translation>
            <numerusform>서로 다른 값 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ServicesPanel</name>
    <message>
        <source>Recently visited</source>
        <translation>최근 방문</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Order of the services</source>
        <translation>서비스 순서</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>범주별</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>이름순</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingCard</name>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>%1 cannot be shown</source>
        <translation>%1을(를) 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingPage</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The changes were not saved</source>
        <translation>변경 사항을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Successfully edited %1</source>
        <translation>%1을(를) 편집했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsControls</name>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Visual mode</source>
        <translation>시각적 모드</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>모션</translation>
    </message>
    <message>
        <source>Default Region</source>
        <translation>기본 리전</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>라이트</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>다크</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>여유롭게</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>마지막으로 사용한 리전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>&lt;p&gt;Everything here takes effect at once, in all windows, and is kept in the data folder.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Visual mode.&lt;/b&gt; System follows the desktop. High contrast is white and yellow on black, for projectors and for people who need it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Size&lt;/b&gt; changes everything at once. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt; and &lt;code&gt;Ctrl+0&lt;/code&gt; do the same.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Default Region&lt;/b&gt; is the Region each start begins with.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 설정은 모든 창에 바로 적용되며 데이터 폴더에 저장됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;시각적 모드.&lt;/b&gt; 시스템은 데스크톱 설정을 따릅니다. 고대비는 검은 바탕에 흰색과 노란색을 쓰며, 프로젝터와 고대비가 필요한 사용자를 위한 것입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;크기&lt;/b&gt;는 전체 크기를 한 번에 바꿉니다. &lt;code&gt;Ctrl++&lt;/code&gt;, &lt;code&gt;Ctrl+-&lt;/code&gt;, &lt;code&gt;Ctrl+0&lt;/code&gt;도 같은 일을 합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;기본 리전&lt;/b&gt;은 시작할 때마다 선택되는 리전입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Display and language</source>
        <translation>화면 및 언어</translation>
    </message>
    <message>
        <source>Favorites bar</source>
        <translation>즐겨찾기 표시줄</translation>
    </message>
    <message>
        <source>Stars in the services menu and in the search put services and pages into the bar below the top bar.</source>
        <translation>서비스 메뉴와 검색의 별표를 누르면 서비스와 페이지가 상단 표시줄 아래에 추가됩니다.</translation>
    </message>
    <message>
        <source>Icons and text</source>
        <translation>아이콘과 텍스트</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>아이콘만</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
    <message>
        <source>This cloud</source>
        <translation>이 클라우드</translation>
    </message>
    <message>
        <source>What a call has stored survives a crash of the program. After a power failure the last seconds may be missing, as the operating system decides when files reach the disk. Nothing is ever sent over the network.</source>
        <translation>호출이 저장한 내용은 프로그램이 비정상 종료되어도 남습니다. 파일이 디스크에 기록되는 시점은 운영 체제가 정하므로 정전 후에는 마지막 몇 초가 없을 수 있습니다. 네트워크로 전송되는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Region now</source>
        <translation>현재 리전</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>내구성</translation>
    </message>
    <message>
        <source>Safe against a crash of the program</source>
        <translation>프로그램 비정상 종료에 안전</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>See all settings</source>
        <translation>모든 설정 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShellSetup</name>
    <message>
        <source>The command aws is ready for this cloud. Try: aws s3 ls</source>
        <translation>이 클라우드에서 aws 명령을 바로 사용할 수 있습니다. 예: aws s3 ls</translation>
    </message>
    <message>
        <source>The AWS CLI is not installed on this computer. Install it with: pip install awscli</source>
        <translation>이 컴퓨터에 AWS CLI가 설치되어 있지 않습니다. 설치: pip install awscli</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ShortcutSheet</name>
    <message>
        <source>Lists and panels</source>
        <translation>목록과 패널</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>새 창에서 열기</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Close a panel or a dialog</source>
        <translation>패널 또는 대화 상자 닫기</translation>
    </message>
    <message>
        <source>Move a favorite</source>
        <translation>즐겨찾기 이동</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
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
        <source>Buckets, objects and uploads in parts</source>
        <translation>버킷, 객체, 멀티파트 업로드</translation>
    </message>
    <message>
        <source>CloudShell</source>
        <translation>CloudShell</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Console-to-Code</source>
        <translation>Console-to-Code</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Speed comparison</source>
        <translation>속도 비교</translation>
    </message>
    <message>
        <source>IAM</source>
        <translation>IAM</translation>
    </message>
    <message>
        <source>Security, Identity, &amp; Compliance</source>
        <translation>보안, 자격 증명 및 규정 준수</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Identity providers</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>계정 설정</translation>
    </message>
    <message>
        <source>Policy simulator</source>
        <translation>정책 시뮬레이터</translation>
    </message>
    <message>
        <source>Credential report</source>
        <translation>자격 증명 보고서</translation>
    </message>
    <message>
        <source>Who may do what, and why</source>
        <translation>누가 무엇을 왜 할 수 있는지</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>사용자 생성</translation>
    </message>
    <message>
        <source>Create role</source>
        <translation>역할 생성</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>정책 생성</translation>
    </message>
    <message>
        <source>AWS KMS</source>
        <translation>AWS KMS</translation>
    </message>
    <message>
        <source>AWS managed keys</source>
        <translation>AWS 관리형 키</translation>
    </message>
    <message>
        <source>Customer managed keys</source>
        <translation>고객 관리형 키</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>키 생성</translation>
    </message>
    <message>
        <source>Batch Operations</source>
        <translation>배치 작업</translation>
    </message>
    <message>
        <source>Amazon SQS</source>
        <translation>Amazon SQS</translation>
    </message>
    <message>
        <source>Application integration</source>
        <translation>애플리케이션 통합</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Create queue</source>
        <translation>대기열 생성</translation>
    </message>
    <message>
        <source>KMS keys</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>계정 및 역할</translation>
    </message>
    <message>
        <source>Other accounts, other eyes</source>
        <translation>다른 계정, 다른 눈으로</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>대신 사용</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>계정 생성</translation>
    </message>
    <message>
        <source>CloudTrail</source>
        <translation>CloudTrail</translation>
    </message>
    <message>
        <source>Management &amp; Governance</source>
        <translation>관리 및 거버넌스</translation>
    </message>
    <message>
        <source>Event history</source>
        <translation>이벤트 기록</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>퍼블릭 키</translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation>누가 언제 무엇을 했는지</translation>
    </message>
    <message>
        <source>Create trail</source>
        <translation>추적 생성</translation>
    </message>
    <message>
        <source>Why access was denied</source>
        <translation>액세스가 거부된 이유</translation>
    </message>
    <message>
        <source>Recent denials</source>
        <translation>최근 거부</translation>
    </message>
    <message>
        <source>Keys that encrypt and sign for you</source>
        <translation>암호화하고 서명하는 키</translation>
    </message>
    <message>
        <source>Secrets Manager</source>
        <translation>Secrets Manager</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>보안 암호</translation>
    </message>
    <message>
        <source>Store a new secret</source>
        <translation>새 보안 암호 저장</translation>
    </message>
    <message>
        <source>Queues between senders and workers</source>
        <translation>보내는 쪽과 처리하는 쪽을 잇는 대기열</translation>
    </message>
    <message>
        <source>CloudWatch</source>
        <translation>CloudWatch</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Metrics, alarms and logs of everything</source>
        <translation>모든 것의 지표, 경보, 로그</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>경보 생성</translation>
    </message>
    <message>
        <source>Create log group</source>
        <translation>로그 그룹 생성</translation>
    </message>
    <message>
        <source>Passwords and keys of programs, rotated</source>
        <translation>프로그램의 암호와 키를 보관하고 교체</translation>
    </message>
    <message>
        <source>Amazon SNS</source>
        <translation>Amazon SNS</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Local inbox</source>
        <translation>로컬 받은 편지함</translation>
    </message>
    <message>
        <source>One message to everyone who has subscribed</source>
        <translation>메시지 하나를 모든 구독자에게</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>주제 생성</translation>
    </message>
    <message>
        <source>Create subscription</source>
        <translation>구독 생성</translation>
    </message>
    <message>
        <source>AWS Lambda</source>
        <translation>AWS Lambda</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>컴퓨팅</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Runs code without a server to look after</source>
        <translation>관리할 서버 없이 코드 실행</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>함수 생성</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Amazon EventBridge</source>
        <translation>Amazon EventBridge</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>이벤트 전송</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>API destinations</source>
        <translation>API 대상</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>What happens in the cloud, and what follows from it</source>
        <translation>클라우드에서 일어난 일과 그에 따른 동작</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>Create event bus</source>
        <translation>이벤트 버스 생성</translation>
    </message>
    <message>
        <source>Logs Insights</source>
        <translation>Logs Insights</translation>
    </message>
    <message>
        <source>Block Public Access settings</source>
        <translation>퍼블릭 액세스 차단 설정</translation>
    </message>
    <message>
        <source>EC2 Auto Scaling</source>
        <translation>EC2 Auto Scaling</translation>
    </message>
    <message>
        <source>Auto Scaling groups</source>
        <translation>Auto Scaling 그룹</translation>
    </message>
    <message>
        <source>Launch configurations</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>As many workers as there is work</source>
        <translation>일이 있는 만큼의 작업자</translation>
    </message>
    <message>
        <source>Create Auto Scaling group</source>
        <translation>Auto Scaling 그룹 생성</translation>
    </message>
    <message>
        <source>Create launch configuration</source>
        <translation>시작 구성 생성</translation>
    </message>
    <message>
        <source>Message flow</source>
        <translation>메시지 흐름</translation>
    </message>
    <message>
        <source>Watch messages travel, wait and come back</source>
        <translation>메시지가 이동하고 대기하고 돌아오는 모습을 봅니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SizeInput</name>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Sparkline</name>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>From %1 to %2, now %3</source>
        <translation>최소 %1, 최대 %2, 현재 %3</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::SplitPanel</name>
    <message>
        <source>Close panel</source>
        <translation>패널 닫기</translation>
    </message>
    <message>
        <source>Open panel</source>
        <translation>패널 열기</translation>
    </message>
    <message>
        <source>Move panel to the bottom</source>
        <translation>패널을 하단으로 이동</translation>
    </message>
    <message>
        <source>Move panel to the side</source>
        <translation>패널을 측면으로 이동</translation>
    </message>
    <message>
        <source>Panel edge</source>
        <translation>패널 가장자리</translation>
    </message>
    <message>
        <source>Arrow keys change the size of the panel.</source>
        <translation>화살표 키로 패널 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>Details panel</source>
        <translation>세부 정보 패널</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::StartWidget</name>
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
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>The engine is starting…</source>
        <translation>엔진을 시작하는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
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
    <name>nephoscope::gui::StorageWidget</name>
    <message>
        <source>Part of the disk that is in use</source>
        <translation>사용 중인 디스크 비율</translation>
    </message>
    <message>
        <source>Looking into the data folder…</source>
        <translation>데이터 폴더를 확인하는 중…</translation>
    </message>
    <message>
        <source>In the data folder. The disk has %1 of %2 free.</source>
        <translation>데이터 폴더 크기입니다. 디스크 %2 중 %1가 비어 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>열 제목</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation>%1, 오름차순 정렬됨</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation>%1, 내림차순 정렬됨</translation>
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
    <message>
        <source>Loading</source>
        <translation>로드 중</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Tabs</name>
    <message>
        <source>Tabs</source>
        <translation>탭</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TagEditor</name>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Enter key</source>
        <translation>키 입력</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add new tag</source>
        <translation>새 태그 추가</translation>
    </message>
    <message>
        <source>No tags associated with this resource.</source>
        <translation>이 리소스와 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>This tag will be removed when you save.</source>
        <translation>저장하면 이 태그가 제거됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>The key must not be longer than %n character(s).</source>
        <translation>
            <numerusform>키는 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The prefix aws: is reserved.</source>
        <translation>접두사 aws:는 예약되어 있습니다.</translation>
    </message>
    <message>
        <source>Only letters, numbers, spaces and _ . : / = + - @ are allowed.</source>
        <translation>문자, 숫자, 공백 및 _ . : / = + - @만 사용할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The value must not be longer than %n character(s).</source>
        <translation>
            <numerusform>값은 %n자를 초과할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can add up to %n more tag(s).</source>
        <translation>
            <numerusform>최대 %n개의 태그를 더 추가할 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have reached the limit of %n tag(s).</source>
        <translation>
            <numerusform>태그 한도인 %n개에 도달했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TagSetting</name>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Keys and values of your own: for finding, for cost, and for who may do what.</source>
        <translation>직접 정하는 키와 값입니다. 찾기, 비용 추적, 권한 결정에 쓰입니다.</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No tags are attached to this resource.</source>
        <translation>이 리소스에 연결된 태그가 없습니다.</translation>
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
    <name>nephoscope::gui::TextInput</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::ThroughputFeed</name>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>업로드 제한</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>다운로드 제한</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TimeInput</name>
    <message>
        <source>Enter a time as hh:mm:ss, from 00:00:00 to 23:59:59.</source>
        <translation>시간을 00:00:00부터 23:59:59까지 hh:mm:ss 형식으로 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TokenChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TopBar</name>
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
        <source>Help for this page</source>
        <translation>이 페이지 도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Copy facts for a problem report</source>
        <translation>문제 보고용 정보 복사</translation>
    </message>
    <message>
        <source>About Nephoscope</source>
        <translation>Nephoscope 정보</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>%1. The session has ended.</source>
        <translation>%1. 세션이 끝났습니다.</translation>
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
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 parts</source>
        <translation>파트 %1/%2개</translation>
    </message>
    <message>
        <source>%1 through an edge location</source>
        <translation>%1(엣지 로케이션을 거쳐)</translation>
    </message>
    <message>
        <source>Skipped: what is there stays</source>
        <translation>건너뜀: 기존 항목이 유지됩니다</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1개 건너뜀</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>높은 우선순위</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>낮은 우선순위</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>최대 %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n part(s) at a time</source>
        <translation>
            <numerusform>한 번에 최대 %n개 파트</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed, the last one with %1</source>
        <translation>
            <numerusform>요청 %n개가 실패했습니다. 마지막 오류: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>파일 %n개 더 있음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exist already and wait for your answer</source>
        <translation>
            <numerusform>파일 %n개가 이미 있어 응답을 기다리고 있습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersPage</name>
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
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1분</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10분</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1시간</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24시간</translation>
    </message>
    <message>
        <source>Throughput, %1</source>
        <translation>처리량, %1</translation>
    </message>
    <message>
        <source>Move to top</source>
        <translation>맨 위로 이동</translation>
    </message>
    <message>
        <source>Move to bottom</source>
        <translation>맨 아래로 이동</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>High</source>
        <translation>높음</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>낮음</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>제한</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TransfersWidget</name>
    <message>
        <source>Progress of all transfers</source>
        <translation>전체 전송 진행률</translation>
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
    <name>nephoscope::gui::TryWidget</name>
    <message>
        <source>Create a bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Open a bucket and drop a file on it</source>
        <translation>버킷을 열고 파일 끌어다 놓기</translation>
    </message>
    <message>
        <source>Watch an upload part by part, then pause and resume it</source>
        <translation>업로드를 파트별로 지켜보고 일시 중지했다가 재개하기</translation>
    </message>
    <message>
        <source>Choose language, theme and size</source>
        <translation>언어, 테마, 크기 선택하기</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::TutorialPanel</name>
    <message>
        <source>Tutorials</source>
        <translation>자습서</translation>
    </message>
    <message>
        <source>There are no tutorials yet.</source>
        <translation>아직 자습서가 없습니다.</translation>
    </message>
    <message>
        <source>Learn by doing: a tutorial leads you through real pages, step by step.</source>
        <translation>직접 해 보며 배웁니다. 자습서가 실제 페이지에서 단계별로 안내합니다.</translation>
    </message>
    <message>
        <source>Tutorial completed</source>
        <translation>자습서 완료함</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete these first</source>
        <translation>먼저 완료할 자습서</translation>
    </message>
    <message>
        <source>Restart tutorial</source>
        <translation>자습서 다시 시작</translation>
    </message>
    <message>
        <source>Start tutorial</source>
        <translation>자습서 시작</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Show step</source>
        <translation>단계 표시</translation>
    </message>
    <message>
        <source>Dismiss tutorial</source>
        <translation>자습서 그만두기</translation>
    </message>
    <message>
        <source>Task %1: %2</source>
        <translation>작업 %1: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 안 함</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::UnsavedDialog</name>
    <message>
        <source>Leave page?</source>
        <translation>페이지를 나가시겠습니까?</translation>
    </message>
    <message>
        <source>What you entered has not been saved and will be lost.</source>
        <translation>입력한 내용이 저장되지 않았으며 사라집니다.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>머무르기</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::WhyButton</name>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Which policy refused it, and what would allow it</source>
        <translation>어떤 정책이 거부했는지, 무엇이 있으면 허용되는지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Windows</name>
    <message>
        <source>Session restored</source>
        <translation>세션을 복원했습니다</translation>
    </message>
    <message>
        <source>The console did not close in good order last time. Its windows, pages and panels are back as they were.</source>
        <translation>콘솔이 지난번에 정상적으로 종료되지 않았습니다. 창, 페이지, 패널을 이전 상태로 복원했습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::Wizard</name>
    <message>
        <source>Step %1: %2</source>
        <translation>%1단계: %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit step %1: %2</source>
        <translation>%1단계 편집: %2</translation>
    </message>
    <message>
        <source>Review and create</source>
        <translation>검토 및 생성</translation>
    </message>
    <message>
        <source>Step %1 - optional</source>
        <translation>%1단계 - 선택 사항</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>%1단계</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Skip to review and create</source>
        <translation>검토 및 생성으로 건너뛰기</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::Accounts</name>
    <message>
        <source>Enter 1 to 50 characters.</source>
        <translation>1~50자를 입력하세요.</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>계정 이름</translation>
    </message>
    <message>
        <source>1 to 50 characters.</source>
        <translation>1~50자입니다.</translation>
    </message>
    <message>
        <source>Rename account</source>
        <translation>계정 이름 변경</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The account was not renamed</source>
        <translation>계정 이름이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>The account is called %1 now</source>
        <translation>계정 이름이 이제 %1입니다</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>계정 생성</translation>
    </message>
    <message>
        <source>A world of its own within this cloud, with a root user and an access key.</source>
        <translation>이 클라우드 안의 독립된 세계로, 루트 사용자와 액세스 키를 갖습니다.</translation>
    </message>
    <message>
        <source>The account was not created</source>
        <translation>계정이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Email address of the root user - optional</source>
        <translation>루트 사용자의 이메일 주소 - 선택 사항</translation>
    </message>
    <message>
        <source>Nothing is sent there.</source>
        <translation>아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Enter an email address.</source>
        <translation>이메일 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Account details</source>
        <translation>계정 세부 정보</translation>
    </message>
    <message>
        <source>Successfully created account %1</source>
        <translation>계정 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Its number is %1.</source>
        <translation>계정 번호는 %1입니다.</translation>
    </message>
    <message>
        <source>Act as its root user</source>
        <translation>이 계정의 루트 사용자로 사용</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>The accounts of this cloud. Each has its own users and resources; between them only policies let anyone through.</source>
        <translation>이 클라우드의 계정입니다. 계정마다 사용자와 리소스가 따로 있고, 계정 사이는 정책이 허용해야만 오갈 수 있습니다.</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>계정 및 역할</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Find accounts</source>
        <translation>계정 찾기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Copy account ID</source>
        <translation>계정 ID 복사</translation>
    </message>
    <message>
        <source>Account ID copied</source>
        <translation>계정 ID가 복사되었습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::ActAs</name>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>대신 사용</translation>
    </message>
    <message>
        <source>Use this window as a user or role of the account, to see what their policies allow. A tool for learning: AWS has none.</source>
        <translation>이 창을 계정의 사용자나 역할로 사용하여 그 정책이 무엇을 허용하는지 봅니다. 학습용 도구이며 AWS에는 없습니다.</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>계정 및 역할</translation>
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
        <source>Trusted entities</source>
        <translation>신뢰할 수 있는 엔터티</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Find users and roles</source>
        <translation>사용자 및 역할 찾기</translation>
    </message>
    <message>
        <source>No users and roles</source>
        <translation>사용자와 역할 없음</translation>
    </message>
    <message>
        <source>Create a user or a role with few permissions, then come back and see the cloud with its eyes.</source>
        <translation>권한이 적은 사용자나 역할을 만든 뒤 돌아와서 그 눈으로 클라우드를 보세요.</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Federated user</source>
        <translation>페더레이션 사용자</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>사용자 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::ActAsForms</name>
    <message>
        <source>IAM user %1</source>
        <translation>IAM 사용자 %1</translation>
    </message>
    <message>
        <source>Act as role %1</source>
        <translation>역할 %1(으)로 대신 사용</translation>
    </message>
    <message>
        <source>Opens a session with real temporary credentials and uses this window with them.</source>
        <translation>실제 임시 자격 증명으로 세션을 열고 이 창에서 사용합니다.</translation>
    </message>
    <message>
        <source>Act as this role</source>
        <translation>이 역할로 대신 사용</translation>
    </message>
    <message>
        <source>The session was not opened</source>
        <translation>세션이 열리지 않았습니다</translation>
    </message>
    <message>
        <source>Who takes the role</source>
        <translation>역할을 맡는 주체</translation>
    </message>
    <message>
        <source>Whoever is chosen calls sts:AssumeRole, and the role&apos;s trust policy decides.</source>
        <translation>선택한 주체가 sts:AssumeRole을 호출하고 역할의 신뢰 정책이 결정합니다.</translation>
    </message>
    <message>
        <source>Nobody: the trust policy is not asked</source>
        <translation>없음: 신뢰 정책을 확인하지 않음</translation>
    </message>
    <message>
        <source>As if signed in with multi-factor authentication</source>
        <translation>멀티 팩터 인증으로 로그인한 것처럼</translation>
    </message>
    <message>
        <source>Policies then see aws:MultiFactorAuthPresent as true.</source>
        <translation>정책에서 aws:MultiFactorAuthPresent가 true로 보입니다.</translation>
    </message>
    <message>
        <source>Session tags</source>
        <translation>세션 태그</translation>
    </message>
    <message>
        <source>Policies see them as aws:PrincipalTag. The trust policy must allow sts:TagSession.</source>
        <translation>정책에서 aws:PrincipalTag로 보입니다. 신뢰 정책이 sts:TagSession을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Narrower permissions - optional</source>
        <translation>더 좁은 권한 - 선택 사항</translation>
    </message>
    <message>
        <source>The session may do what this and the role&apos;s own policies both allow. Empty: all the role may do.</source>
        <translation>이 정책과 역할의 정책이 모두 허용하는 일만 할 수 있습니다. 비워 두면 역할이 할 수 있는 모든 일입니다.</translation>
    </message>
    <message>
        <source>Federated user</source>
        <translation>페더레이션 사용자</translation>
    </message>
    <message>
        <source>Calls sts:GetFederationToken as who you are now, and uses this window with the credentials it gives.</source>
        <translation>지금의 주체로 sts:GetFederationToken을 호출하고 받은 자격 증명으로 이 창을 사용합니다.</translation>
    </message>
    <message>
        <source>Act as this user</source>
        <translation>이 사용자로 대신 사용</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Of a person that IAM does not know.</source>
        <translation>IAM이 모르는 사람의 이름입니다.</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits and + = , . @ - _</source>
        <translation>문자, 숫자, + = , . @ - _ 2~32자</translation>
    </message>
    <message>
        <source>At most 32 characters.</source>
        <translation>최대 32자입니다.</translation>
    </message>
    <message>
        <source>From 15 minutes to 36 hours; to one hour for a root user.</source>
        <translation>15분에서 36시간까지, 루트 사용자는 1시간까지입니다.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>What it may do, of what you may do. Empty: nothing.</source>
        <translation>지금의 주체가 할 수 있는 일 중 허용할 것입니다. 비워 두면 아무것도 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>계정 및 역할</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>대신 사용</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::Forms</name>
    <message>
        <source>Session name</source>
        <translation>세션 이름</translation>
    </message>
    <message>
        <source>CloudTrail and messages tell sessions of the same role apart by it.</source>
        <translation>CloudTrail과 메시지에서 같은 역할의 세션을 이 이름으로 구분합니다.</translation>
    </message>
    <message>
        <source>2 to 64 letters, digits and + = , . @ - _</source>
        <translation>문자, 숫자, + = , . @ - _ 2~64자</translation>
    </message>
    <message>
        <source>Enter 2 to 64 letters, digits or + = , . @ - _</source>
        <translation>문자, 숫자 또는 + = , . @ - _ 2~64자를 입력하세요</translation>
    </message>
    <message>
        <source>Display name - optional</source>
        <translation>표시 이름 - 선택 사항</translation>
    </message>
    <message>
        <source>Stands in the top bar and in the list of roles.</source>
        <translation>상단 표시줄과 역할 목록에 표시됩니다.</translation>
    </message>
    <message>
        <source>At most 64 characters.</source>
        <translation>최대 64자입니다.</translation>
    </message>
    <message>
        <source>Display color</source>
        <translation>표시 색상</translation>
    </message>
    <message>
        <source>The top bar wears it while you act so.</source>
        <translation>이 주체로 있는 동안 상단 표시줄에 나타납니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>빨간색</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>주황색</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>노란색</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>초록색</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>파란색</translation>
    </message>
    <message>
        <source>Session duration</source>
        <translation>세션 기간</translation>
    </message>
    <message>
        <source>By the clock of the cloud. Afterwards its calls are refused.</source>
        <translation>클라우드의 시계를 따릅니다. 이후에는 호출이 거부됩니다.</translation>
    </message>
    <message>
        <source>From 15 minutes up to what the role allows.</source>
        <translation>15분부터 역할이 허용하는 시간까지입니다.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Session policy</source>
        <translation>세션 정책</translation>
    </message>
    <message>
        <source>Lists of S3 only</source>
        <translation>S3 목록만</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::Help</name>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;account&lt;/b&gt; is a world of its own: its users, its resources, its bill. Nothing in one account may touch another unless &lt;b&gt;both&lt;/b&gt; say so: a policy of the one who asks, and a trust or resource policy where it is asked.&lt;/p&gt;&lt;p&gt;This cloud can have as many as you like. Each new one has a root user with an access key.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;계정&lt;/b&gt;은 사용자, 리소스, 요금이 따로 있는 독립된 세계입니다. 한 계정이 다른 계정에 접근하려면 &lt;b&gt;양쪽&lt;/b&gt;이 모두 허용해야 합니다. 요청하는 쪽의 정책과, 요청받는 쪽의 신뢰 정책 또는 리소스 정책입니다.&lt;/p&gt;&lt;p&gt;이 클라우드에는 원하는 만큼 계정을 둘 수 있습니다. 새 계정마다 액세스 키를 가진 루트 사용자가 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Access to another account</source>
        <translation>다른 계정에 대한 액세스</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>&lt;p&gt;You take the permissions of a role and lay yours aside, until you switch back or the session ends.&lt;/p&gt;&lt;p&gt;The console calls &lt;code&gt;sts:AssumeRole&lt;/code&gt; as who you are. Two policies decide: the role&apos;s &lt;b&gt;trust policy&lt;/b&gt; must let you in, and yours must allow &lt;code&gt;sts:AssumeRole&lt;/code&gt; for the role. For a role of another account it always takes both.&lt;/p&gt;&lt;p&gt;A root user cannot take a role.&lt;/p&gt;</source>
        <translation>&lt;p&gt;돌아가거나 세션이 끝날 때까지 자신의 권한을 내려놓고 역할의 권한을 사용합니다.&lt;/p&gt;&lt;p&gt;콘솔이 지금의 주체로 &lt;code&gt;sts:AssumeRole&lt;/code&gt;을 호출합니다. 두 정책이 결정합니다. 역할의 &lt;b&gt;신뢰 정책&lt;/b&gt;이 허용해야 하고, 자신의 정책이 그 역할에 대한 &lt;code&gt;sts:AssumeRole&lt;/code&gt;을 허용해야 합니다. 다른 계정의 역할이라면 항상 둘 다 필요합니다.&lt;/p&gt;&lt;p&gt;루트 사용자는 역할을 맡을 수 없습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Switch to a role</source>
        <translation>역할로 전환</translation>
    </message>
    <message>
        <source>Act as</source>
        <translation>대신 사용</translation>
    </message>
    <message>
        <source>&lt;p&gt;Uses this window as any user or role of the account, to see what their policies let them do. Every call is decided as if they had made it with an SDK.&lt;/p&gt;&lt;p&gt;AWS has nothing like it: there you would sign in as that user, or be let in by the role&apos;s trust policy. A role can be opened that way here, too: choose who takes it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 창을 계정의 어떤 사용자나 역할로든 사용하여 그 정책이 무엇을 허용하는지 봅니다. 모든 호출은 그 주체가 SDK로 호출한 것과 똑같이 결정됩니다.&lt;/p&gt;&lt;p&gt;AWS에는 이런 기능이 없습니다. 그 사용자로 로그인하거나 역할의 신뢰 정책이 허용해야 합니다. 여기서도 역할을 맡는 주체를 선택하면 그 방식으로 열 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Federated user</source>
        <translation>페더레이션 사용자</translation>
    </message>
    <message>
        <source>&lt;p&gt;A program with credentials of its own hands out temporary ones to people it knows. They may do what the &lt;b&gt;session policy&lt;/b&gt; and the program&apos;s own policies both allow; without a session policy, nothing.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sts get-federation-token&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;자격 증명을 가진 프로그램이 자신이 아는 사람에게 임시 자격 증명을 나누어 줍니다. &lt;b&gt;세션 정책&lt;/b&gt;과 프로그램의 정책이 모두 허용하는 일만 할 수 있고, 세션 정책이 없으면 아무것도 할 수 없습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sts get-federation-token&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>GetFederationToken</source>
        <translation>GetFederationToken</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::account::SwitchRole</name>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
    <message>
        <source>Takes a role as: %1. Its trust policy and your own policies decide.</source>
        <translation>%1(으)로 역할을 맡습니다. 역할의 신뢰 정책과 자신의 정책이 결정합니다.</translation>
    </message>
    <message>
        <source>You are a root user, and AWS lets no root user take a role. Act as an IAM user first.</source>
        <translation>지금은 루트 사용자입니다. AWS에서 루트 사용자는 역할을 맡을 수 없습니다. 먼저 IAM 사용자로 대신 사용하세요.</translation>
    </message>
    <message>
        <source>You could not switch to the role</source>
        <translation>역할로 전환하지 못했습니다</translation>
    </message>
    <message>
        <source>Account ID or alias</source>
        <translation>계정 ID 또는 별칭</translation>
    </message>
    <message>
        <source>12 digits, or the alias of an account of this cloud.</source>
        <translation>12자리 숫자 또는 이 클라우드에 있는 계정의 별칭입니다.</translation>
    </message>
    <message>
        <source>Enter an account.</source>
        <translation>계정을 입력하세요.</translation>
    </message>
    <message>
        <source>IAM role name</source>
        <translation>IAM 역할 이름</translation>
    </message>
    <message>
        <source>With its path, where it has one: app/reader.</source>
        <translation>경로가 있으면 함께 입력합니다. 예: app/reader</translation>
    </message>
    <message>
        <source>Enter the name of a role.</source>
        <translation>역할 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>There is no account with this alias.</source>
        <translation>이 별칭을 가진 계정이 없습니다.</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>계정 및 역할</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Configurations</name>
    <message>
        <source>There is no launch configuration of this name.</source>
        <translation>이 이름의 시작 구성이 없습니다.</translation>
    </message>
    <message>
        <source>Create launch configuration</source>
        <translation>시작 구성 생성</translation>
    </message>
    <message>
        <source>The launch configuration was not created</source>
        <translation>시작 구성을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Enter a name of no more than 255 characters.</source>
        <translation>255자 이하의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>AMI</source>
        <translation>AMI</translation>
    </message>
    <message>
        <source>Noted only: every worker runs on this machine.</source>
        <translation>기록만 합니다. 모든 작업자는 이 컴퓨터에서 실행됩니다.</translation>
    </message>
    <message>
        <source>Enter an id that begins with ami-.</source>
        <translation>ami-로 시작하는 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>Enter an instance type such as t3.micro.</source>
        <translation>t3.micro와 같은 인스턴스 유형을 입력하세요.</translation>
    </message>
    <message>
        <source>IAM instance profile - optional</source>
        <translation>IAM 인스턴스 프로파일 - 선택 사항</translation>
    </message>
    <message>
        <source>Workers get the credentials of its role.</source>
        <translation>작업자는 이 프로파일의 역할 자격 증명을 받습니다.</translation>
    </message>
    <message>
        <source>User data</source>
        <translation>사용자 데이터</translation>
    </message>
    <message>
        <source>What a worker runs, such as a program of sh or Python. It runs until it is asked to end.</source>
        <translation>작업자가 실행하는 것으로, sh나 Python 프로그램 등입니다. 종료 요청을 받을 때까지 실행됩니다.</translation>
    </message>
    <message>
        <source>Launch configuration</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>Successfully created launch configuration %1</source>
        <translation>시작 구성 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Launch configurations never change: make another one and give it to the group.</source>
        <translation>시작 구성은 바뀌지 않습니다. 새로 만들어 그룹에 지정하세요.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1바이트</translation>
    </message>
    <message>
        <source>IAM instance profile</source>
        <translation>IAM 인스턴스 프로파일</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>EC2 Auto Scaling</source>
        <translation>EC2 Auto Scaling</translation>
    </message>
    <message>
        <source>Launch configurations</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>The launch configuration cannot be shown</source>
        <translation>시작 구성을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete launch configuration</source>
        <translation>시작 구성 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted launch configuration %1</source>
        <translation>시작 구성 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The launch configuration was not deleted</source>
        <translation>시작 구성을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>What the workers of a group run.</source>
        <translation>그룹의 작업자가 실행하는 것입니다.</translation>
    </message>
    <message>
        <source>Find launch configurations</source>
        <translation>시작 구성 찾기</translation>
    </message>
    <message>
        <source>No launch configurations</source>
        <translation>시작 구성 없음</translation>
    </message>
    <message>
        <source>A launch configuration says what each new worker of a group runs, and by which role.</source>
        <translation>시작 구성은 그룹의 새 작업자가 무엇을 어떤 역할로 실행하는지 정합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::GroupForm</name>
    <message>
        <source>Desired capacity</source>
        <translation>원하는 용량</translation>
    </message>
    <message>
        <source>Min desired capacity</source>
        <translation>원하는 최소 용량</translation>
    </message>
    <message>
        <source>Max desired capacity</source>
        <translation>원하는 최대 용량</translation>
    </message>
    <message>
        <source>So many workers now. Policies change it, within the limits.</source>
        <translation>지금 필요한 작업자 수입니다. 정책이 한도 안에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Default cooldown</source>
        <translation>기본 휴지 기간</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>So long simple scaling waits after each step.</source>
        <translation>단순 크기 조정이 한 번 조정한 뒤 기다리는 시간입니다.</translation>
    </message>
    <message>
        <source>Default instance warmup</source>
        <translation>기본 인스턴스 워밍업</translation>
    </message>
    <message>
        <source>New workers count as capacity that is still to come for so long.</source>
        <translation>이 시간 동안 새 작업자는 아직 준비 중인 용량으로 계산합니다.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Oldest instance</source>
        <translation>가장 오래된 인스턴스</translation>
    </message>
    <message>
        <source>Newest instance</source>
        <translation>최신 인스턴스</translation>
    </message>
    <message>
        <source>Oldest launch configuration</source>
        <translation>가장 오래된 시작 구성</translation>
    </message>
    <message>
        <source>Closest to the next instance hour</source>
        <translation>다음 인스턴스 시간에 가장 근접</translation>
    </message>
    <message>
        <source>Termination policy</source>
        <translation>종료 정책</translation>
    </message>
    <message>
        <source>Launch configuration</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>What its workers run. It is made on the page of launch configurations.</source>
        <translation>작업자가 실행하는 것입니다. 시작 구성 페이지에서 만듭니다.</translation>
    </message>
    <message>
        <source>Choose a launch configuration.</source>
        <translation>시작 구성을 선택하세요.</translation>
    </message>
    <message>
        <source>group metrics</source>
        <translation>그룹 지표</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>Create Auto Scaling group</source>
        <translation>Auto Scaling 그룹 생성</translation>
    </message>
    <message>
        <source>The Auto Scaling group was not created</source>
        <translation>Auto Scaling 그룹을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Auto Scaling group name</source>
        <translation>Auto Scaling 그룹 이름</translation>
    </message>
    <message>
        <source>Unique in this account and Region, no more than 255 characters.</source>
        <translation>이 계정과 리전에서 고유해야 하며 255자를 넘을 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name of no more than 255 characters.</source>
        <translation>255자 이하의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Enable group metrics collection within CloudWatch</source>
        <translation>CloudWatch 내에서 그룹 지표 수집 활성화</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>The tag nephoscope:log-group names the log group where the output of workers goes.</source>
        <translation>nephoscope:log-group 태그는 작업자의 출력이 기록되는 로그 그룹을 지정합니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>그룹 크기</translation>
    </message>
    <message>
        <source>Scaling behaviour</source>
        <translation>크기 조정 동작</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Successfully created Auto Scaling group %1</source>
        <translation>Auto Scaling 그룹 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Its workers start now.</source>
        <translation>작업자가 지금 시작됩니다.</translation>
    </message>
    <message>
        <source>View group</source>
        <translation>그룹 보기</translation>
    </message>
    <message>
        <source>Capacity overview</source>
        <translation>용량 개요</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Advanced configurations</source>
        <translation>고급 구성</translation>
    </message>
    <message>
        <source>advanced configurations</source>
        <translation>고급 구성</translation>
    </message>
    <message>
        <source>As the cooldown</source>
        <translation>휴지 기간과 같음</translation>
    </message>
    <message>
        <source>Health check grace period</source>
        <translation>상태 확인 유예 기간</translation>
    </message>
    <message>
        <source>Instance scale-in protection</source>
        <translation>인스턴스 축소 보호</translation>
    </message>
    <message>
        <source>Protect newly launched instances from scale-in</source>
        <translation>새로 시작된 인스턴스를 축소로부터 보호</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::GroupList</name>
    <message>
        <source>Deleting</source>
        <translation>삭제 중</translation>
    </message>
    <message>
        <source>Updating capacity</source>
        <translation>용량 업데이트 중</translation>
    </message>
    <message>
        <source>At desired capacity</source>
        <translation>원하는 용량에 도달함</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Instances in service</source>
        <translation>서비스 중인 인스턴스</translation>
    </message>
    <message>
        <source>Desired capacity</source>
        <translation>원하는 용량</translation>
    </message>
    <message>
        <source>Scaling limits</source>
        <translation>크기 조정 한도</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>Launch configuration</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>Output of workers</source>
        <translation>작업자의 출력</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete Auto Scaling group</source>
        <translation>Auto Scaling 그룹 삭제</translation>
    </message>
    <message>
        <source>Its instances are terminated, and its policies with their alarms go with it.</source>
        <translation>인스턴스가 종료되고, 정책과 그 경보도 함께 삭제됩니다.</translation>
    </message>
    <message>
        <source>Deletion of Auto Scaling group %1 has begun</source>
        <translation>Auto Scaling 그룹 %1의 삭제를 시작했습니다</translation>
    </message>
    <message>
        <source>The Auto Scaling group was not deleted</source>
        <translation>Auto Scaling 그룹을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>EC2 Auto Scaling</source>
        <translation>EC2 Auto Scaling</translation>
    </message>
    <message>
        <source>Auto Scaling groups</source>
        <translation>Auto Scaling 그룹</translation>
    </message>
    <message>
        <source>The Auto Scaling group cannot be shown</source>
        <translation>Auto Scaling 그룹을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Automatic scaling</source>
        <translation>자동 크기 조정</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>모니터링</translation>
    </message>
    <message>
        <source>Group overview</source>
        <translation>그룹 개요</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Instance management</source>
        <translation>인스턴스 관리</translation>
    </message>
    <message>
        <source>Auto Scaling group</source>
        <translation>Auto Scaling 그룹</translation>
    </message>
    <message>
        <source>A group keeps as many workers as there is work. Its instances are processes of this machine.</source>
        <translation>그룹은 일이 있는 만큼 작업자를 유지합니다. 인스턴스는 이 컴퓨터의 프로세스입니다.</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Availability Zones</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>Find Auto Scaling groups</source>
        <translation>Auto Scaling 그룹 찾기</translation>
    </message>
    <message>
        <source>No Auto Scaling groups</source>
        <translation>Auto Scaling 그룹 없음</translation>
    </message>
    <message>
        <source>Build the write buffer example to see the pattern at work: a queue takes a burst, workers grow with it, the database is never overrun, workers shrink.</source>
        <translation>쓰기 버퍼 예제를 만들어 패턴이 동작하는 모습을 확인하세요. 대기열이 폭주를 받고, 작업자가 함께 늘어나고, 데이터베이스는 넘치지 않으며, 작업자가 다시 줄어듭니다.</translation>
    </message>
    <message>
        <source>Edit capacity</source>
        <translation>용량 편집</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN을 복사했습니다</translation>
    </message>
    <message>
        <source>Enable group metrics collection</source>
        <translation>그룹 지표 수집 활성화</translation>
    </message>
    <message>
        <source>The metrics of %1 are published from now on</source>
        <translation>이제 %1의 지표가 게시됩니다</translation>
    </message>
    <message>
        <source>The collection of metrics was not enabled</source>
        <translation>지표 수집을 활성화하지 못했습니다</translation>
    </message>
    <message>
        <source>Build the write buffer example</source>
        <translation>쓰기 버퍼 예제 만들기</translation>
    </message>
    <message>
        <source>Send a burst</source>
        <translation>폭주 보내기</translation>
    </message>
    <message>
        <source>Create Auto Scaling group</source>
        <translation>Auto Scaling 그룹 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Groups</name>
    <message>
        <source>There is no Auto Scaling group of this name.</source>
        <translation>이 이름의 Auto Scaling 그룹이 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Help</name>
    <message>
        <source>Auto Scaling groups</source>
        <translation>Auto Scaling 그룹</translation>
    </message>
    <message>
        <source>&lt;p&gt;A group keeps as many workers as are wanted of it, within its limits, and replaces those that end.&lt;/p&gt;&lt;p&gt;With a queue before a database this is the &lt;b&gt;write buffer&lt;/b&gt;: a burst waits in the queue, workers grow with the queue&apos;s depth, each of them writes at its own pace, and with the queue empty the workers go again. The database never sees more than the largest group can write.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws autoscaling describe-auto-scaling-groups&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;그룹은 한도 안에서 원하는 만큼 작업자를 유지하고, 종료된 작업자를 교체합니다.&lt;/p&gt;&lt;p&gt;데이터베이스 앞에 대기열을 두면 &lt;b&gt;쓰기 버퍼&lt;/b&gt;가 됩니다. 폭주는 대기열에서 기다리고, 작업자는 대기열의 깊이에 따라 늘어나며, 각자 자기 속도로 쓰고, 대기열이 비면 다시 줄어듭니다. 데이터베이스는 가장 큰 그룹이 쓸 수 있는 양보다 많은 쓰기를 받지 않습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws autoscaling describe-auto-scaling-groups&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scaling based on Amazon SQS</source>
        <translation>Amazon SQS 기반 크기 조정</translation>
    </message>
    <message>
        <source>An Auto Scaling group</source>
        <translation>Auto Scaling 그룹</translation>
    </message>
    <message>
        <source>&lt;ul&gt;&lt;li&gt;&lt;b&gt;Activity&lt;/b&gt;: each launch and end, with its cause.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Automatic scaling&lt;/b&gt;: policies that follow a metric, and actions at known times.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Instance management&lt;/b&gt;: the workers themselves.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;A worker&apos;s output goes to CloudWatch Logs, a stream for each.&lt;/p&gt;</source>
        <translation>&lt;ul&gt;&lt;li&gt;&lt;b&gt;활동&lt;/b&gt;: 각 시작과 종료, 그 원인입니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;자동 크기 조정&lt;/b&gt;: 지표를 따르는 정책과 정해진 시간의 작업입니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;인스턴스 관리&lt;/b&gt;: 작업자 자체입니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;작업자의 출력은 작업자마다 스트림 하나씩 CloudWatch Logs에 기록됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scaling limits</source>
        <translation>크기 조정 한도</translation>
    </message>
    <message>
        <source>Launch configurations</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>&lt;p&gt;What a group&apos;s workers run: the &lt;b&gt;user data&lt;/b&gt; is a program with its first line, such as &lt;code&gt;#!/bin/sh&lt;/code&gt; or &lt;code&gt;#!/usr/bin/env python3&lt;/code&gt;. It runs confined, without a network but for this cloud. Image and instance type are noted and mean nothing here.&lt;/p&gt;&lt;p&gt;It finds INSTANCE_ID, AUTO_SCALING_GROUP, AWS_REGION and AWS_ENDPOINT_URL in its environment, and the credentials of the &lt;b&gt;instance profile&lt;/b&gt;&apos;s role.&lt;/p&gt;</source>
        <translation>&lt;p&gt;그룹의 작업자가 실행하는 것입니다. &lt;b&gt;사용자 데이터&lt;/b&gt;는 &lt;code&gt;#!/bin/sh&lt;/code&gt;나 &lt;code&gt;#!/usr/bin/env python3&lt;/code&gt; 같은 첫 줄로 시작하는 프로그램입니다. 이 클라우드 외에는 네트워크 없이 격리되어 실행됩니다. 이미지와 인스턴스 유형은 기록만 하며 여기서는 의미가 없습니다.&lt;/p&gt;&lt;p&gt;환경에 INSTANCE_ID, AUTO_SCALING_GROUP, AWS_REGION, AWS_ENDPOINT_URL과 &lt;b&gt;인스턴스 프로파일&lt;/b&gt; 역할의 자격 증명이 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>&lt;p&gt;An instance that is terminated gets SIGTERM and half a minute to end, then SIGKILL. One whose program ends by itself is unhealthy and is replaced.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Scale-in protection&lt;/b&gt; keeps an instance from being chosen when the group shrinks.&lt;/p&gt;</source>
        <translation>&lt;p&gt;종료되는 인스턴스는 SIGTERM을 받고 30초 안에 끝나야 하며, 그 뒤에는 SIGKILL을 받습니다. 프로그램이 스스로 끝난 인스턴스는 비정상이며 교체됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;축소 보호&lt;/b&gt;는 그룹이 줄어들 때 인스턴스가 선택되지 않게 합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Instance lifecycle</source>
        <translation>인스턴스 수명 주기</translation>
    </message>
    <message>
        <source>Termination policies</source>
        <translation>종료 정책</translation>
    </message>
    <message>
        <source>Activity history</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>&lt;p&gt;The cause tells who wanted it: a user, an alarm that triggered a policy, a scheduled action, or a health check.&lt;/p&gt;&lt;p&gt;A launch that fails is tried again, later and later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;원인은 누가 원했는지 알려 줍니다. 사용자, 정책을 트리거한 경보, 예약된 작업 또는 상태 확인입니다.&lt;/p&gt;&lt;p&gt;실패한 시작은 간격을 늘려 가며 다시 시도합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Verify a scaling activity</source>
        <translation>크기 조정 활동 확인</translation>
    </message>
    <message>
        <source>Automatic scaling</source>
        <translation>자동 크기 조정</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Target tracking&lt;/b&gt; keeps a metric near a value: it makes two alarms of its own, grows after three minutes above the target and shrinks, one by one, after a quarter of an hour below it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Simple&lt;/b&gt; and &lt;b&gt;step&lt;/b&gt; policies are actions of alarms that you make: give them the policy&apos;s ARN.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;대상 추적&lt;/b&gt;은 지표를 값 가까이 유지합니다. 자체 경보 두 개를 만들고, 대상보다 3분 동안 높으면 늘리고, 15분 동안 낮으면 하나씩 줄입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;단순&lt;/b&gt; 및 &lt;b&gt;단계&lt;/b&gt; 정책은 직접 만드는 경보의 작업입니다. 경보에 정책의 ARN을 지정하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Target tracking</source>
        <translation>대상 추적</translation>
    </message>
    <message>
        <source>Scheduled scaling</source>
        <translation>예약된 크기 조정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Instances</name>
    <message>
        <source>Healthy</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>비정상</translation>
    </message>
    <message>
        <source>Scale-in</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Instance %1 is being terminated</source>
        <translation>인스턴스 %1을(를) 종료하고 있습니다</translation>
    </message>
    <message>
        <source>Instance %1 was not terminated</source>
        <translation>인스턴스 %1을(를) 종료하지 못했습니다</translation>
    </message>
    <message>
        <source>Scale-in does not touch these instances any more</source>
        <translation>이제 축소할 때 이 인스턴스를 종료하지 않습니다</translation>
    </message>
    <message>
        <source>Scale-in may take these instances again</source>
        <translation>이제 축소할 때 이 인스턴스를 종료할 수 있습니다</translation>
    </message>
    <message>
        <source>The protection was not changed</source>
        <translation>보호를 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>Terminate and replace</source>
        <translation>종료하고 교체</translation>
    </message>
    <message>
        <source>Terminate and decrement desired capacity</source>
        <translation>종료하고 원하는 용량 줄이기</translation>
    </message>
    <message>
        <source>Set scale-in protection</source>
        <translation>축소 보호 설정</translation>
    </message>
    <message>
        <source>Remove scale-in protection</source>
        <translation>축소 보호 제거</translation>
    </message>
    <message>
        <source>Mark as unhealthy</source>
        <translation>비정상으로 표시</translation>
    </message>
    <message>
        <source>The instance is unhealthy and is replaced</source>
        <translation>인스턴스가 비정상이며 교체됩니다</translation>
    </message>
    <message>
        <source>The health was not changed</source>
        <translation>상태를 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Each is a process that runs the user data of the launch configuration. One that ends is replaced.</source>
        <translation>각 인스턴스는 시작 구성의 사용자 데이터를 실행하는 프로세스입니다. 종료되면 교체됩니다.</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>인스턴스 ID</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>수명 주기</translation>
    </message>
    <message>
        <source>Health status</source>
        <translation>상태 확인</translation>
    </message>
    <message>
        <source>Protected from</source>
        <translation>보호 대상</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>Launch configuration</source>
        <translation>시작 구성</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>Find instances</source>
        <translation>인스턴스 찾기</translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>인스턴스 없음</translation>
    </message>
    <message>
        <source>The desired capacity is 0, or nothing has started yet: see Activity.</source>
        <translation>원하는 용량이 0이거나 아직 시작된 것이 없습니다. 활동을 확인하세요.</translation>
    </message>
    <message>
        <source>Activity history</source>
        <translation>활동 기록</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>종료 시간</translation>
    </message>
    <message>
        <source>Find activities</source>
        <translation>활동 찾기</translation>
    </message>
    <message>
        <source>No activities</source>
        <translation>활동 없음</translation>
    </message>
    <message>
        <source>Each launch and each end of an instance is written down here, with its cause.</source>
        <translation>인스턴스의 시작과 종료가 원인과 함께 여기에 기록됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::MonitoringPanel</name>
    <message>
        <source>Desired capacity and limits</source>
        <translation>원하는 용량과 한도</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Capacity of %1</source>
        <translation>%1의 용량</translation>
    </message>
    <message>
        <source>Instances of %1</source>
        <translation>%1의 인스턴스</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>A group publishes its metrics once a minute while their collection is enabled.</source>
        <translation>지표 수집이 활성화되어 있으면 그룹이 1분마다 지표를 게시합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::Policies</name>
    <message>
        <source>Target tracking scaling</source>
        <translation>대상 추적 크기 조정</translation>
    </message>
    <message>
        <source>Step scaling</source>
        <translation>단계 크기 조정</translation>
    </message>
    <message>
        <source>Simple scaling</source>
        <translation>단순 크기 조정</translation>
    </message>
    <message>
        <source>Metric math</source>
        <translation>지표 수식</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 목표 %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2부터 %1</translation>
    </message>
    <message>
        <source>Enter a name of no more than 255 characters.</source>
        <translation>255자 이하의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Policy type</source>
        <translation>정책 유형</translation>
    </message>
    <message>
        <source>Keeps the depth of a queue near a target, by two alarms of its own.</source>
        <translation>자체 경보 두 개로 대기열의 깊이를 목표 가까이 유지합니다.</translation>
    </message>
    <message>
        <source>One adjustment, when an alarm that names the policy goes off or somebody executes it.</source>
        <translation>정책을 지정한 경보가 울리거나 누군가 실행하면 한 번 조정합니다.</translation>
    </message>
    <message>
        <source>Queue name</source>
        <translation>대기열 이름</translation>
    </message>
    <message>
        <source>The metric is ApproximateNumberOfMessagesVisible of this queue.</source>
        <translation>지표는 이 대기열의 ApproximateNumberOfMessagesVisible입니다.</translation>
    </message>
    <message>
        <source>Enter the name of a queue.</source>
        <translation>대기열 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>대상 값</translation>
    </message>
    <message>
        <source>So many messages may wait.</source>
        <translation>대기할 수 있는 메시지 수입니다.</translation>
    </message>
    <message>
        <source>Adjustment type</source>
        <translation>조정 유형</translation>
    </message>
    <message>
        <source>Add or remove instances</source>
        <translation>인스턴스 추가 또는 제거</translation>
    </message>
    <message>
        <source>Set to an exact number</source>
        <translation>정확한 수로 설정</translation>
    </message>
    <message>
        <source>Add or remove a percentage</source>
        <translation>백분율로 추가 또는 제거</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>조정</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>휴지 기간</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Scaling policy name</source>
        <translation>크기 조정 정책 이름</translation>
    </message>
    <message>
        <source>Create dynamic scaling policy</source>
        <translation>동적 크기 조정 정책 생성</translation>
    </message>
    <message>
        <source>The policy was not created</source>
        <translation>정책을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Successfully created policy %1</source>
        <translation>정책 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Create scheduled action</source>
        <translation>예약된 작업 생성</translation>
    </message>
    <message>
        <source>The scheduled action was not created</source>
        <translation>예약된 작업을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Recurrence (cron)</source>
        <translation>반복(cron)</translation>
    </message>
    <message>
        <source>Minute, hour, day of the month, month, day of the week, in UTC.</source>
        <translation>분, 시, 일, 월, 요일이며 UTC 기준입니다.</translation>
    </message>
    <message>
        <source>Enter five fields.</source>
        <translation>필드 다섯 개를 입력하세요.</translation>
    </message>
    <message>
        <source>Desired capacity</source>
        <translation>원하는 용량</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Successfully created scheduled action %1</source>
        <translation>예약된 작업 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Dynamic scaling policies</source>
        <translation>동적 크기 조정 정책</translation>
    </message>
    <message>
        <source>Target or adjustment</source>
        <translation>대상 또는 조정</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Find policies</source>
        <translation>정책 찾기</translation>
    </message>
    <message>
        <source>No dynamic scaling policies</source>
        <translation>동적 크기 조정 정책 없음</translation>
    </message>
    <message>
        <source>A policy follows a metric, such as the depth of a queue, and changes the desired capacity.</source>
        <translation>정책은 대기열의 깊이와 같은 지표를 따라 원하는 용량을 바꿉니다.</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Policy %1 was executed</source>
        <translation>정책 %1을(를) 실행했습니다</translation>
    </message>
    <message>
        <source>The policy was not executed</source>
        <translation>정책을 실행하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN을 복사했습니다</translation>
    </message>
    <message>
        <source>Delete scaling policy</source>
        <translation>크기 조정 정책 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted policy %1</source>
        <translation>정책 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The policy was not deleted</source>
        <translation>정책을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Scheduled actions</source>
        <translation>예약된 작업</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Find scheduled actions</source>
        <translation>예약된 작업 찾기</translation>
    </message>
    <message>
        <source>No scheduled actions</source>
        <translation>예약된 작업 없음</translation>
    </message>
    <message>
        <source>For load that comes at known times.</source>
        <translation>정해진 시간에 오는 부하를 위한 것입니다.</translation>
    </message>
    <message>
        <source>Delete scheduled action</source>
        <translation>예약된 작업 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted scheduled action %1</source>
        <translation>예약된 작업 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The scheduled action was not deleted</source>
        <translation>예약된 작업을 삭제하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::autoscaling::WriteBuffer</name>
    <message>
        <source>Building the write buffer example</source>
        <translation>쓰기 버퍼 예제를 만들고 있습니다</translation>
    </message>
    <message>
        <source>The write buffer example is ready: send a burst and watch the group %1</source>
        <translation>쓰기 버퍼 예제가 준비되었습니다. 폭주를 보내고 그룹 %1을(를) 지켜보세요</translation>
    </message>
    <message>
        <source>The write buffer example was not built</source>
        <translation>쓰기 버퍼 예제를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>Sending a burst</source>
        <translation>폭주를 보내고 있습니다</translation>
    </message>
    <message>
        <source>%1 messages wait in the queue %2; the group grows after three minutes</source>
        <translation>메시지 %1개가 대기열 %2에서 대기합니다. 그룹은 3분 뒤에 늘어납니다</translation>
    </message>
    <message>
        <source>The burst was not sent: build the write buffer example first</source>
        <translation>폭주를 보내지 못했습니다. 먼저 쓰기 버퍼 예제를 만드세요</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::EventDecision</name>
    <message>
        <source>Allowed</source>
        <translation>허용됨</translation>
    </message>
    <message>
        <source>Explicitly denied</source>
        <translation>명시적 거부</translation>
    </message>
    <message>
        <source>Implicitly denied</source>
        <translation>묵시적 거부</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>%1~%2행</translation>
    </message>
    <message>
        <source>Statement that decides now</source>
        <translation>지금 결정하는 문장</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No identity-based policy has one that fits</source>
        <translation>해당하는 문장이 있는 자격 증명 기반 정책이 없음</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>No policy was asked</source>
        <translation>정책에 묻지 않았음</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>결정한 것</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Why was it refused?</source>
        <translation>왜 거부되었나요?</translation>
    </message>
    <message>
        <source>Identity-based policies now</source>
        <translation>지금의 자격 증명 기반 정책</translation>
    </message>
    <message>
        <source>Service control policies of the organization</source>
        <translation>조직의 서비스 제어 정책</translation>
    </message>
    <message>
        <source>Resource control policies of the organization</source>
        <translation>조직의 리소스 제어 정책</translation>
    </message>
    <message>
        <source>The resource&apos;s own policy</source>
        <translation>리소스 자체의 정책</translation>
    </message>
    <message>
        <source>The permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>The session&apos;s policies</source>
        <translation>세션 정책</translation>
    </message>
    <message>
        <source>The root user may do everything in its account</source>
        <translation>루트 사용자는 자기 계정에서 모든 작업을 할 수 있음</translation>
    </message>
    <message>
        <source>Identity-based policies</source>
        <translation>자격 증명 기반 정책</translation>
    </message>
    <message>
        <source>Which kind of policy let the call in or kept it out, and what the policies of whoever called say today.</source>
        <translation>어떤 종류의 정책이 호출을 허용하거나 막았는지, 그리고 호출한 사람의 정책이 지금 무엇이라 하는지 보여줍니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::EventDetails</name>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>이벤트 시간</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>이벤트 소스</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>AWS 액세스 키</translation>
    </message>
    <message>
        <source>Source IP address</source>
        <translation>소스 IP 주소</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>이벤트 ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>사용자 에이전트</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>오류 메시지</translation>
    </message>
    <message>
        <source>Event record</source>
        <translation>이벤트 레코드</translation>
    </message>
    <message>
        <source>What CloudTrail keeps, and what a trail brings into its bucket.</source>
        <translation>CloudTrail이 보관하고 추적이 버킷으로 가져가는 내용입니다.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Download event record</source>
        <translation>이벤트 레코드 다운로드</translation>
    </message>
    <message>
        <source>The event record is saved</source>
        <translation>이벤트 레코드를 저장했습니다</translation>
    </message>
    <message>
        <source>The event record was not saved</source>
        <translation>이벤트 레코드를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Event history</source>
        <translation>이벤트 기록</translation>
    </message>
    <message>
        <source>The event cannot be shown</source>
        <translation>이벤트를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Resources referenced</source>
        <translation>참조된 리소스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::EventFiles</name>
    <message>
        <source>Download events</source>
        <translation>이벤트 다운로드</translation>
    </message>
    <message>
        <source>The events are saved</source>
        <translation>이벤트를 저장했습니다</translation>
    </message>
    <message>
        <source>The events were not saved</source>
        <translation>이벤트를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Download as CSV</source>
        <translation>CSV로 다운로드</translation>
    </message>
    <message>
        <source>Download as JSON</source>
        <translation>JSON으로 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::EventList</name>
    <message>
        <source>Event name</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>이벤트 시간</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>이벤트 소스</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Resource name</source>
        <translation>리소스 이름</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>리소스 유형</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>AWS 액세스 키</translation>
    </message>
    <message>
        <source>Source IP address</source>
        <translation>소스 IP 주소</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>CloudTrail event</source>
        <translation>CloudTrail 이벤트</translation>
    </message>
    <message>
        <source>Find among these events</source>
        <translation>이 이벤트에서 찾기</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>이벤트 없음</translation>
    </message>
    <message>
        <source>There is no event %1 in the history of this Region. Events are kept for 90 days.</source>
        <translation>이 리전의 기록에 이벤트 %1이(가) 없습니다. 이벤트는 90일 동안 보관됩니다.</translation>
    </message>
    <message>
        <source>Event history</source>
        <translation>이벤트 기록</translation>
    </message>
    <message>
        <source>Management events of the last 90 days in this Region. Those of IAM and other global services are in US East (N. Virginia).</source>
        <translation>이 리전의 지난 90일간 관리 이벤트입니다. IAM 등 글로벌 서비스의 이벤트는 미국 동부(버지니아 북부)에 있습니다.</translation>
    </message>
    <message>
        <source>Nothing fits. Look up by another attribute or a longer time: an event appears as soon as the call has its answer.</source>
        <translation>해당하는 것이 없습니다. 다른 속성이나 더 긴 시간으로 조회하세요. 호출이 응답을 받으면 이벤트가 바로 나타납니다.</translation>
    </message>
    <message>
        <source>The last calls that changed something.</source>
        <translation>무언가를 변경한 최근 호출입니다.</translation>
    </message>
    <message>
        <source>Create a bucket or a user: the call appears here.</source>
        <translation>버킷이나 사용자를 만들면 그 호출이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>View full event history</source>
        <translation>전체 이벤트 기록 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::Help</name>
    <message>
        <source>Event history</source>
        <translation>이벤트 기록</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every call that manages something is an &lt;b&gt;event&lt;/b&gt;: from this console, from a program, from another service. The history keeps the events of &lt;b&gt;90 days&lt;/b&gt;, for each Region by itself; nobody has to switch it on, and nobody can change it.&lt;/p&gt;&lt;p&gt;CloudTrail looks up by &lt;b&gt;one attribute&lt;/b&gt; and a span of time. At first it leaves out calls that only read. The filter above the table finds among what was looked up.&lt;/p&gt;&lt;p&gt;What is read from and written to a bucket or a queue are &lt;b&gt;data events&lt;/b&gt;: only a trail keeps them.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;무언가를 관리하는 모든 호출은 &lt;b&gt;이벤트&lt;/b&gt;입니다. 이 콘솔, 프로그램, 다른 서비스에서 온 호출이 모두 포함됩니다. 기록은 리전별로 &lt;b&gt;90일&lt;/b&gt;간의 이벤트를 보관하며, 켤 필요가 없고 아무도 바꿀 수 없습니다.&lt;/p&gt;&lt;p&gt;CloudTrail은 &lt;b&gt;속성 하나&lt;/b&gt;와 시간 범위로 조회합니다. 처음에는 읽기만 하는 호출을 제외합니다. 테이블 위의 필터는 조회한 것 중에서 찾습니다.&lt;/p&gt;&lt;p&gt;버킷이나 대기열에서 읽고 쓰는 것은 &lt;b&gt;데이터 이벤트&lt;/b&gt;이며 추적만 보관합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Working with the event history</source>
        <translation>이벤트 기록 사용</translation>
    </message>
    <message>
        <source>Event record contents</source>
        <translation>이벤트 레코드 내용</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>&lt;p&gt;Who called (&lt;b&gt;userIdentity&lt;/b&gt;), from where, with what (&lt;b&gt;requestParameters&lt;/b&gt;), and what came of it (&lt;b&gt;responseElements&lt;/b&gt;, &lt;b&gt;errorCode&lt;/b&gt;). Secrets are left out.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;request ID&lt;/b&gt; is the one that the client got with its answer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;누가(&lt;b&gt;userIdentity&lt;/b&gt;), 어디에서, 무엇으로(&lt;b&gt;requestParameters&lt;/b&gt;) 호출했고 어떻게 되었는지(&lt;b&gt;responseElements&lt;/b&gt;, &lt;b&gt;errorCode&lt;/b&gt;) 보여줍니다. 비밀 값은 제외됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;요청 ID&lt;/b&gt;는 클라이언트가 응답과 함께 받은 ID입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>&lt;p&gt;With each event stands which kind of policy decided. That is not in AWS&apos;s records: there you have to find out yourself.&lt;/p&gt;&lt;p&gt;Beside it is what the &lt;b&gt;identity-based policies&lt;/b&gt; of the same user or role say &lt;b&gt;now&lt;/b&gt;, without the condition keys of that call. Was a policy changed since, the two differ. Who was refused finds what is missing in the &lt;b&gt;policy simulator&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이벤트마다 어떤 종류의 정책이 결정했는지 표시됩니다. AWS의 레코드에는 없는 내용이라 그곳에서는 직접 알아내야 합니다.&lt;/p&gt;&lt;p&gt;그 옆에는 같은 사용자나 역할의 &lt;b&gt;자격 증명 기반 정책&lt;/b&gt;이 &lt;b&gt;지금&lt;/b&gt; 무엇이라 하는지 그 호출의 조건 키 없이 표시됩니다. 그 사이 정책이 바뀌었다면 둘이 다릅니다. 거부된 경우 &lt;b&gt;정책 시뮬레이터&lt;/b&gt;에서 무엇이 빠졌는지 알 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;trail&lt;/b&gt; brings events into a bucket, about every five minutes, as gzip files of JSON, and keeps them for as long as you like. It can take data events, too, tell a topic of each file, and write a log group.&lt;/p&gt;&lt;p&gt;A trail of &lt;b&gt;all Regions&lt;/b&gt; is changed in its home Region. The bucket&apos;s policy must let &lt;code&gt;cloudtrail.amazonaws.com&lt;/code&gt; in: the wizard writes it.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudtrail create-trail&lt;/code&gt;, &lt;code&gt;aws cloudtrail start-logging&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;추적&lt;/b&gt;은 약 5분마다 이벤트를 JSON의 gzip 파일로 버킷에 가져가며 원하는 만큼 보관합니다. 데이터 이벤트도 가져갈 수 있고, 파일마다 주제에 알리고, 로그 그룹에 쓸 수도 있습니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;모든 리전&lt;/b&gt;의 추적은 홈 리전에서 변경합니다. 버킷 정책이 &lt;code&gt;cloudtrail.amazonaws.com&lt;/code&gt;을 허용해야 하며 마법사가 이를 작성합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudtrail create-trail&lt;/code&gt;, &lt;code&gt;aws cloudtrail start-logging&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Creating a trail</source>
        <translation>추적 생성</translation>
    </message>
    <message>
        <source>Bucket policy for CloudTrail</source>
        <translation>CloudTrail에 대한 버킷 정책</translation>
    </message>
    <message>
        <source>Events of a trail</source>
        <translation>추적의 이벤트</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Management events&lt;/b&gt; change or read what there is: buckets, users, keys. &lt;b&gt;Data events&lt;/b&gt; read and write what is in it: objects, functions.&lt;/p&gt;&lt;p&gt;Selectors of a program may be finer than this form: it then shows them and leaves them to the program.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;관리 이벤트&lt;/b&gt;는 버킷, 사용자, 키처럼 존재하는 것을 변경하거나 읽습니다. &lt;b&gt;데이터 이벤트&lt;/b&gt;는 객체, 함수처럼 그 안에 있는 것을 읽고 씁니다.&lt;/p&gt;&lt;p&gt;프로그램의 선택기는 이 양식보다 세밀할 수 있습니다. 그런 경우 표시만 하고 프로그램에 맡깁니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Logging data events</source>
        <translation>데이터 이벤트 로깅</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every hour CloudTrail writes a &lt;b&gt;digest&lt;/b&gt;: the names and SHA-256 hashes of the log files of that hour, and the hash and signature of the digest before. It is signed with a private key of the Region. Whoever changes or deletes a log file or a digest is found out.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudtrail validate-logs --trail-arn ARN --start-time 2026-11-25&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;CloudTrail은 매시간 &lt;b&gt;다이제스트&lt;/b&gt;를 씁니다. 그 시간의 로그 파일 이름과 SHA-256 해시, 이전 다이제스트의 해시와 서명이 들어 있습니다. 리전의 프라이빗 키로 서명됩니다. 로그 파일이나 다이제스트를 누가 변경하거나 삭제하면 드러납니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudtrail validate-logs --trail-arn ARN --start-time 2026-11-25&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Validating log files</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>Digest files</source>
        <translation>다이제스트 파일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::HistoryPage</name>
    <message>
        <source>Lookup attribute</source>
        <translation>조회 속성</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>Enter the whole value</source>
        <translation>전체 값 입력</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>모든 이벤트</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Event source</source>
        <translation>이벤트 소스</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Resource name</source>
        <translation>리소스 이름</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>리소스 유형</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>이벤트 ID</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>AWS 액세스 키</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailDetails</name>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Trail logging</source>
        <translation>추적 로깅</translation>
    </message>
    <message>
        <source>Trail name</source>
        <translation>추적 이름</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Home Region</source>
        <translation>홈 리전</translation>
    </message>
    <message>
        <source>Multi-region trail</source>
        <translation>다중 리전 추적</translation>
    </message>
    <message>
        <source>Trail log location</source>
        <translation>추적 로그 위치</translation>
    </message>
    <message>
        <source>Log file SSE-KMS encryption</source>
        <translation>로그 파일 SSE-KMS 암호화</translation>
    </message>
    <message>
        <source>Not enabled</source>
        <translation>활성화되지 않음</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>SNS notification delivery</source>
        <translation>SNS 알림 전송</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>CloudWatch Logs log group</source>
        <translation>CloudWatch Logs 로그 그룹</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>Logging since</source>
        <translation>로깅 시작</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Last log file delivered</source>
        <translation>마지막 로그 파일 전송</translation>
    </message>
    <message>
        <source>Last digest delivered</source>
        <translation>마지막 다이제스트 전송</translation>
    </message>
    <message>
        <source>Last SNS notification</source>
        <translation>마지막 SNS 알림</translation>
    </message>
    <message>
        <source>Last written to CloudWatch Logs</source>
        <translation>CloudWatch Logs에 마지막으로 쓴 시간</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>The trail cannot be shown</source>
        <translation>추적을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>General details</source>
        <translation>일반 세부 정보</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>CloudTrail dashboard</source>
        <translation>CloudTrail 대시보드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailFields</name>
    <message>
        <source>Enter the name of a bucket: 3 to 63 small letters, numbers, . and -.</source>
        <translation>버킷 이름을 입력하세요. 3~63자의 소문자, 숫자, . 및 -를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>At most 200 characters.</source>
        <translation>최대 200자입니다.</translation>
    </message>
    <message>
        <source>Without a slash at its end.</source>
        <translation>끝에 슬래시를 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Storage location</source>
        <translation>스토리지 위치</translation>
    </message>
    <message>
        <source>Create new S3 bucket</source>
        <translation>새 S3 버킷 생성</translation>
    </message>
    <message>
        <source>With the policy that lets CloudTrail write.</source>
        <translation>CloudTrail이 쓸 수 있게 하는 정책과 함께 생성합니다.</translation>
    </message>
    <message>
        <source>Use existing S3 bucket</source>
        <translation>기존 S3 버킷 사용</translation>
    </message>
    <message>
        <source>What its policy lacks for CloudTrail is added.</source>
        <translation>CloudTrail에 필요하지만 정책에 없는 것을 추가합니다.</translation>
    </message>
    <message>
        <source>Trail log bucket</source>
        <translation>추적 로그 버킷</translation>
    </message>
    <message>
        <source>Trail log bucket name</source>
        <translation>추적 로그 버킷 이름</translation>
    </message>
    <message>
        <source>Choose a bucket</source>
        <translation>버킷 선택</translation>
    </message>
    <message>
        <source>Choose a bucket.</source>
        <translation>버킷을 선택하세요.</translation>
    </message>
    <message>
        <source>Prefix - optional</source>
        <translation>접두사 - 선택 사항</translation>
    </message>
    <message>
        <source>Logs will be stored under PREFIX/AWSLogs/ACCOUNT.</source>
        <translation>로그는 PREFIX/AWSLogs/ACCOUNT 아래에 저장됩니다.</translation>
    </message>
    <message>
        <source>Events of all Regions</source>
        <translation>모든 리전의 이벤트</translation>
    </message>
    <message>
        <source>A multi-region trail has a file for each Region in which something happened.</source>
        <translation>다중 리전 추적에는 무언가가 일어난 리전마다 파일이 있습니다.</translation>
    </message>
    <message>
        <source>Log file SSE-KMS encryption</source>
        <translation>로그 파일 SSE-KMS 암호화</translation>
    </message>
    <message>
        <source>With a key of yours, whose policy then lets CloudTrail encrypt.</source>
        <translation>직접 만든 키를 사용하며, 그 키의 정책이 CloudTrail의 암호화를 허용하게 됩니다.</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>Signed digests show whether a log file was changed or deleted.</source>
        <translation>서명된 다이제스트로 로그 파일이 변경되거나 삭제되었는지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>주제 선택</translation>
    </message>
    <message>
        <source>Choose a topic.</source>
        <translation>주제를 선택하세요.</translation>
    </message>
    <message>
        <source>Log group name</source>
        <translation>로그 그룹 이름</translation>
    </message>
    <message>
        <source>Created when there is none of that name.</source>
        <translation>그 이름의 로그 그룹이 없으면 생성됩니다.</translation>
    </message>
    <message>
        <source>1 to 512 letters, numbers and . - _ / #.</source>
        <translation>1~512자의 문자, 숫자 및 . - _ / #을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>CloudTrail assumes it to write the log group.</source>
        <translation>CloudTrail이 로그 그룹에 쓰기 위해 맡습니다.</translation>
    </message>
    <message>
        <source>Create a role</source>
        <translation>역할 생성</translation>
    </message>
    <message>
        <source>SNS notification delivery</source>
        <translation>SNS 알림 전송</translation>
    </message>
    <message>
        <source>A message for each delivery, with the names of its files.</source>
        <translation>전송할 때마다 파일 이름이 담긴 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
    <message>
        <source>Each event is a line of a log group, where metric filters find it.</source>
        <translation>이벤트마다 로그 그룹의 한 줄이 되어 지표 필터로 찾을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailForm</name>
    <message>
        <source>Trail name</source>
        <translation>추적 이름</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>General details</source>
        <translation>일반 세부 정보</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Notifications and logs - optional</source>
        <translation>알림 및 로그 - 선택 사항</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>A trail logs management events, data events, or both.</source>
        <translation>추적은 관리 이벤트, 데이터 이벤트 또는 둘 다를 로깅합니다.</translation>
    </message>
    <message>
        <source>There is a trail of that name already.</source>
        <translation>그 이름의 추적이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Create trail</source>
        <translation>추적 생성</translation>
    </message>
    <message>
        <source>The trail was not created</source>
        <translation>추적을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Choose trail attributes</source>
        <translation>추적 속성 선택</translation>
    </message>
    <message>
        <source>Choose log events</source>
        <translation>로그 이벤트 선택</translation>
    </message>
    <message>
        <source>Statements in the bucket policy</source>
        <translation>버킷 정책의 문장</translation>
    </message>
    <message>
        <source>Successfully created trail %1</source>
        <translation>추적 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>It is logging: the first file arrives within five minutes of the clock.</source>
        <translation>로깅 중입니다. 첫 파일은 클라우드 시계로 5분 안에 도착합니다.</translation>
    </message>
    <message>
        <source>View trail</source>
        <translation>추적 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailList</name>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN 복사됨</translation>
    </message>
    <message>
        <source>Start logging</source>
        <translation>로깅 시작</translation>
    </message>
    <message numerus="yes">
        <source>%n trail(s) started logging</source>
        <translation>
            <numerusform>추적 %n개의 로깅을 시작했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Logging was not started</source>
        <translation>로깅을 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>Stop logging</source>
        <translation>로깅 중지</translation>
    </message>
    <message numerus="yes">
        <source>%n trail(s) stopped logging</source>
        <translation>
            <numerusform>추적 %n개의 로깅을 중지했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Logging was not stopped</source>
        <translation>로깅을 중지하지 못했습니다</translation>
    </message>
    <message>
        <source>Create trail</source>
        <translation>추적 생성</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete trail</source>
        <translation>추적 삭제</translation>
    </message>
    <message>
        <source>No more files are delivered. Those in the bucket stay, and so does the event history.</source>
        <translation>파일이 더 이상 전송되지 않습니다. 버킷에 있는 파일과 이벤트 기록은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted trail %1</source>
        <translation>추적 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The trail was not deleted</source>
        <translation>추적을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Home Region</source>
        <translation>홈 리전</translation>
    </message>
    <message>
        <source>Multi-region trail</source>
        <translation>다중 리전 추적</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>Log file prefix</source>
        <translation>로그 파일 접두사</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>CloudWatch Logs log group</source>
        <translation>CloudWatch Logs 로그 그룹</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>전송되지 않음</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>로깅 중</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>3 to 128 letters, numbers and single . _ -, with a letter or number at both ends.</source>
        <translation>3~128자의 문자, 숫자 및 연속되지 않은 . _ -를 쓰고 양 끝은 문자나 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>CloudTrail trail</source>
        <translation>CloudTrail 추적</translation>
    </message>
    <message>
        <source>Trails</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>Each brings events into a bucket, for as long as you like to keep them.</source>
        <translation>각 추적은 이벤트를 버킷에 가져가 원하는 만큼 보관합니다.</translation>
    </message>
    <message>
        <source>Find trails by name</source>
        <translation>이름으로 추적 찾기</translation>
    </message>
    <message>
        <source>No trails</source>
        <translation>추적 없음</translation>
    </message>
    <message>
        <source>The event history ends after 90 days and knows management events only. A trail keeps what you want in a bucket of yours.</source>
        <translation>이벤트 기록은 90일이 지나면 사라지며 관리 이벤트만 있습니다. 추적은 원하는 이벤트를 버킷에 보관합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailSelectors</name>
    <message>
        <source>Read and write</source>
        <translation>읽기 및 쓰기</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Advanced event selectors</source>
        <translation>고급 이벤트 선택기</translation>
    </message>
    <message>
        <source>Selectors</source>
        <translation>선택기</translation>
    </message>
    <message>
        <source>Management events</source>
        <translation>관리 이벤트</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Data events</source>
        <translation>데이터 이벤트</translation>
    </message>
    <message>
        <source>S3 objects</source>
        <translation>S3 객체</translation>
    </message>
    <message>
        <source>In all buckets</source>
        <translation>모든 버킷</translation>
    </message>
    <message>
        <source>Lambda functions</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>In these places</source>
        <translation>지정한 위치</translation>
    </message>
    <message>
        <source>ARNs of buckets and prefixes</source>
        <translation>버킷과 접두사의 ARN</translation>
    </message>
    <message>
        <source>One a line. A bucket&apos;s ARN ends with a slash.</source>
        <translation>한 줄에 하나씩 입력합니다. 버킷의 ARN은 슬래시로 끝납니다.</translation>
    </message>
    <message>
        <source>Enter ARNs such as arn:aws:s3:::bucket/.</source>
        <translation>arn:aws:s3:::bucket/와 같은 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Calls that change or read what there is in the account.</source>
        <translation>계정에 있는 것을 변경하거나 읽는 호출입니다.</translation>
    </message>
    <message>
        <source>Log management events</source>
        <translation>관리 이벤트 로깅</translation>
    </message>
    <message>
        <source>API activity</source>
        <translation>API 활동</translation>
    </message>
    <message>
        <source>Exclude AWS KMS events</source>
        <translation>AWS KMS 이벤트 제외</translation>
    </message>
    <message>
        <source>Calls that read and write what is in a resource: there are many.</source>
        <translation>리소스 안에 있는 것을 읽고 쓰는 호출로, 수가 많습니다.</translation>
    </message>
    <message>
        <source>Log data events</source>
        <translation>데이터 이벤트 로깅</translation>
    </message>
    <message>
        <source>Invocations of all Lambda functions</source>
        <translation>모든 Lambda 함수의 호출</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Which events the trail brings into its bucket.</source>
        <translation>추적이 버킷에 가져가는 이벤트입니다.</translation>
    </message>
    <message>
        <source>These selectors are finer than the form. Change them with aws cloudtrail put-event-selectors.</source>
        <translation>이 선택기는 양식보다 세밀합니다. aws cloudtrail put-event-selectors로 변경하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::TrailSettings</name>
    <message>
        <source>Storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Notifications and logs</source>
        <translation>알림 및 로그</translation>
    </message>
    <message>
        <source>Storage and notifications</source>
        <translation>스토리지 및 알림</translation>
    </message>
    <message>
        <source>storage and notifications</source>
        <translation>스토리지 및 알림</translation>
    </message>
    <message>
        <source>Where files go, how they are protected, and who is told. Policies that lack something for CloudTrail get it when you save.</source>
        <translation>파일이 어디로 가고 어떻게 보호되며 누구에게 알리는지 정합니다. CloudTrail에 필요한 것이 빠진 정책은 저장할 때 보완됩니다.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>SSE-KMS</source>
        <translation>SSE-KMS</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>SNS notification delivery</source>
        <translation>SNS 알림 전송</translation>
    </message>
    <message>
        <source>CloudWatch Logs</source>
        <translation>CloudWatch Logs</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::Validation</name>
    <message>
        <source>The file is no digest</source>
        <translation>다이제스트 파일이 아닙니다</translation>
    </message>
    <message>
        <source>The file was moved from its original location</source>
        <translation>파일이 원래 위치에서 옮겨졌습니다</translation>
    </message>
    <message>
        <source>No public key of this Region fits</source>
        <translation>이 리전의 퍼블릭 키 중 맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>The signature does not fit: the digest was changed</source>
        <translation>서명이 맞지 않음: 다이제스트가 변경되었습니다</translation>
    </message>
    <message>
        <source>Not found: the file was deleted</source>
        <translation>찾을 수 없음: 파일이 삭제되었습니다</translation>
    </message>
    <message>
        <source>The hash does not fit: the log file was changed</source>
        <translation>해시가 맞지 않음: 로그 파일이 변경되었습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudtrail::ValidationList</name>
    <message>
        <source>Valid</source>
        <translation>유효</translation>
    </message>
    <message>
        <source>%1 of %2 digest files and %3 of %4 log files are valid.</source>
        <translation>다이제스트 파일 %2개 중 %1개, 로그 파일 %4개 중 %3개가 유효합니다.</translation>
    </message>
    <message>
        <source>No digests found</source>
        <translation>다이제스트를 찾을 수 없음</translation>
    </message>
    <message>
        <source>The first one is delivered an hour after logging has started.</source>
        <translation>첫 다이제스트는 로깅을 시작하고 한 시간 후에 전송됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not as CloudTrail delivered them</source>
        <translation>
            <numerusform>파일 %n개가 CloudTrail이 전송한 것과 다릅니다</numerusform>
        </translation>
    </message>
    <message>
        <source>All files are as CloudTrail delivered them</source>
        <translation>모든 파일이 CloudTrail이 전송한 그대로입니다</translation>
    </message>
    <message>
        <source>Log file validation</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>Digests in this Region and the log files they name: is each as CloudTrail delivered it?</source>
        <translation>이 리전의 다이제스트와 거기에 적힌 로그 파일이 CloudTrail이 전송한 그대로인지 확인합니다.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>로그 파일</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Digest ends</source>
        <translation>다이제스트 종료</translation>
    </message>
    <message>
        <source>Find files</source>
        <translation>파일 찾기</translation>
    </message>
    <message>
        <source>Not validated yet</source>
        <translation>아직 검증하지 않음</translation>
    </message>
    <message>
        <source>CloudTrail signs every hour what it has delivered. Validate to see whether anybody has touched it since.</source>
        <translation>CloudTrail은 전송한 것에 매시간 서명합니다. 그 후 누가 손댔는지 검증해 보세요.</translation>
    </message>
    <message>
        <source>Validate log files</source>
        <translation>로그 파일 검증</translation>
    </message>
    <message>
        <source>The files were not validated</source>
        <translation>파일을 검증하지 못했습니다</translation>
    </message>
    <message>
        <source>CloudTrail public key</source>
        <translation>CloudTrail 퍼블릭 키</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>퍼블릭 키</translation>
    </message>
    <message>
        <source>With them everyone can verify the digests that CloudTrail signed in this Region.</source>
        <translation>CloudTrail이 이 리전에서 서명한 다이제스트를 누구나 확인할 수 있는 키입니다.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>유효 시작</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 종료</translation>
    </message>
    <message>
        <source>Find public keys</source>
        <translation>퍼블릭 키 찾기</translation>
    </message>
    <message>
        <source>No public keys</source>
        <translation>퍼블릭 키 없음</translation>
    </message>
    <message>
        <source>The key of this Region is made with the first digest: an hour after a trail with log file validation has started logging.</source>
        <translation>이 리전의 키는 첫 다이제스트와 함께, 즉 로그 파일 검증을 켠 추적이 로깅을 시작하고 한 시간 후에 만들어집니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>퍼블릭 키 복사됨</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Download public key</source>
        <translation>퍼블릭 키 다운로드</translation>
    </message>
    <message>
        <source>The public key is saved</source>
        <translation>퍼블릭 키를 저장했습니다</translation>
    </message>
    <message>
        <source>The public key was not saved</source>
        <translation>퍼블릭 키를 저장하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmActions</name>
    <message>
        <source>Actions enabled: %1</source>
        <translation>작업 활성화됨: %1</translation>
    </message>
    <message>
        <source>The actions were not enabled</source>
        <translation>작업을 활성화하지 못했습니다</translation>
    </message>
    <message>
        <source>Actions disabled: %1</source>
        <translation>작업 비활성화됨: %1</translation>
    </message>
    <message>
        <source>The actions were not disabled</source>
        <translation>작업을 비활성화하지 못했습니다</translation>
    </message>
    <message>
        <source>Set state of %1</source>
        <translation>%1의 상태 설정</translation>
    </message>
    <message>
        <source>Set state</source>
        <translation>상태 설정</translation>
    </message>
    <message>
        <source>The state was not set</source>
        <translation>상태를 설정하지 못했습니다</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>For trying out what the actions do. At the next look the alarm goes back to the state that its metric says.</source>
        <translation>작업이 무엇을 하는지 시험해 볼 때 씁니다. 다음 평가에서 경보는 지표가 말하는 상태로 돌아갑니다.</translation>
    </message>
    <message>
        <source>In alarm</source>
        <translation>경보 상태</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Insufficient data</source>
        <translation>데이터 부족</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>직접 설정함</translation>
    </message>
    <message>
        <source>Enter 1 to 1,023 characters.</source>
        <translation>1~1,023자를 입력하세요.</translation>
    </message>
    <message>
        <source>Successfully set the state of %1</source>
        <translation>%1의 상태를 설정했습니다</translation>
    </message>
    <message>
        <source>Edit rule of %1</source>
        <translation>%1의 규칙 편집</translation>
    </message>
    <message>
        <source>Create composite alarm</source>
        <translation>복합 경보 생성</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The rule was not changed</source>
        <translation>규칙을 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>The alarm was not created</source>
        <translation>경보를 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Alarm name</source>
        <translation>경보 이름</translation>
    </message>
    <message>
        <source>Enter 1 to 255 characters.</source>
        <translation>1~255자를 입력하세요.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>ALARM, OK and INSUFFICIENT_DATA of alarms, with AND, OR, NOT and parentheses.</source>
        <translation>경보의 ALARM, OK, INSUFFICIENT_DATA를 AND, OR, NOT 및 괄호로 묶습니다.</translation>
    </message>
    <message>
        <source>Enter a rule.</source>
        <translation>규칙을 입력하세요.</translation>
    </message>
    <message>
        <source>Successfully created alarm %1</source>
        <translation>경보 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Successfully changed the rule of %1</source>
        <translation>%1의 규칙을 변경했습니다</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>규칙 편집</translation>
    </message>
    <message>
        <source>Enable actions</source>
        <translation>작업 활성화</translation>
    </message>
    <message>
        <source>Disable actions</source>
        <translation>작업 비활성화</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>경보 생성</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete alarm</source>
        <translation>경보 삭제</translation>
    </message>
    <message>
        <source>Nothing watches the metric any more. The history of the alarm stays for 30 days.</source>
        <translation>더 이상 아무것도 이 지표를 지켜보지 않습니다. 경보의 기록은 30일 동안 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted alarm %1</source>
        <translation>경보 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The alarm was not deleted</source>
        <translation>경보를 삭제하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmDetails</name>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Last state update</source>
        <translation>마지막 상태 업데이트</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Composite alarm</source>
        <translation>복합 경보</translation>
    </message>
    <message>
        <source>Metric alarm</source>
        <translation>지표 경보</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>State reason</source>
        <translation>상태 이유</translation>
    </message>
    <message>
        <source>When in alarm</source>
        <translation>경보 상태일 때</translation>
    </message>
    <message>
        <source>When OK</source>
        <translation>정상일 때</translation>
    </message>
    <message>
        <source>When data is insufficient</source>
        <translation>데이터가 부족할 때</translation>
    </message>
    <message>
        <source>No actions</source>
        <translation>작업 없음</translation>
    </message>
    <message>
        <source>The alarm changes its state and tells nobody.</source>
        <translation>경보의 상태는 바뀌지만 아무에게도 알리지 않습니다.</translation>
    </message>
    <message>
        <source>The alarm cannot be shown</source>
        <translation>경보를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Child alarms</source>
        <translation>하위 경보</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmForm</name>
    <message>
        <source>Select metric</source>
        <translation>지표 선택</translation>
    </message>
    <message>
        <source>Of those that have had data in the last two weeks.</source>
        <translation>지난 2주 동안 데이터가 있었던 지표 중에서 선택합니다.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Whenever the metric is</source>
        <translation>지표가 다음과 같을 때</translation>
    </message>
    <message>
        <source>Greater (&gt; threshold)</source>
        <translation>보다 큼(&gt; 임계값)</translation>
    </message>
    <message>
        <source>Greater/Equal (&gt;= threshold)</source>
        <translation>보다 크거나 같음(&gt;= 임계값)</translation>
    </message>
    <message>
        <source>Lower/Equal (&lt;= threshold)</source>
        <translation>보다 작거나 같음(&lt;= 임계값)</translation>
    </message>
    <message>
        <source>Lower (&lt; threshold)</source>
        <translation>보다 작음(&lt; 임계값)</translation>
    </message>
    <message>
        <source>Than the threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>Datapoints to alarm</source>
        <translation>경보를 알릴 데이터 포인트</translation>
    </message>
    <message>
        <source>How many datapoints have to breach the threshold. No more than are looked at.</source>
        <translation>임계값을 위반해야 하는 데이터 포인트 수입니다. 살펴보는 수보다 많을 수 없습니다.</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>다음 중</translation>
    </message>
    <message>
        <source>How many of the last datapoints are looked at.</source>
        <translation>살펴보는 최근 데이터 포인트 수입니다.</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>A static threshold.</source>
        <translation>정적 임계값입니다.</translation>
    </message>
    <message>
        <source>Missing data treatment</source>
        <translation>누락된 데이터 처리</translation>
    </message>
    <message>
        <source>Choose SNS topics and functions</source>
        <translation>SNS 주제와 함수 선택</translation>
    </message>
    <message>
        <source>Actions are enabled</source>
        <translation>작업이 활성화됨</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Who is told when the alarm comes into a state.</source>
        <translation>경보가 어떤 상태가 될 때 누구에게 알릴지 정합니다.</translation>
    </message>
    <message>
        <source>In alarm</source>
        <translation>경보 상태</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Insufficient data</source>
        <translation>데이터 부족</translation>
    </message>
    <message>
        <source>Alarm description - optional</source>
        <translation>경보 설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 1,024 characters.</source>
        <translation>최대 1,024자입니다.</translation>
    </message>
    <message>
        <source>Alarm name</source>
        <translation>경보 이름</translation>
    </message>
    <message>
        <source>1 to 255 characters. An alarm of that name is replaced.</source>
        <translation>1~255자입니다. 같은 이름의 경보는 대체됩니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 255 characters.</source>
        <translation>1~255자를 입력하세요.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Metric name</source>
        <translation>지표 이름</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>임계값</translation>
    </message>
    <message>
        <source>%1 out of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>경보 생성</translation>
    </message>
    <message>
        <source>The alarm was not created</source>
        <translation>경보를 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Specify metric and conditions</source>
        <translation>지표 및 조건 지정</translation>
    </message>
    <message>
        <source>Configure actions</source>
        <translation>작업 구성</translation>
    </message>
    <message>
        <source>Add name and description</source>
        <translation>이름 및 설명 추가</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Name and description</source>
        <translation>이름 및 설명</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully created alarm %1</source>
        <translation>경보 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>It has its first state within a minute.</source>
        <translation>1분 안에 첫 상태가 정해집니다.</translation>
    </message>
    <message>
        <source>View alarm</source>
        <translation>경보 보기</translation>
    </message>
    <message>
        <source>Metric and conditions</source>
        <translation>지표 및 조건</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>This alarm is on an expression: change it with aws cloudwatch put-metric-alarm.</source>
        <translation>이 경보는 표현식을 지켜봅니다. aws cloudwatch put-metric-alarm으로 변경하세요.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmGraph</name>
    <message>
        <source>%1 over %2</source>
        <translation>%2 동안의 %1</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Graph of the alarm %1</source>
        <translation>경보 %1의 그래프</translation>
    </message>
    <message>
        <source>No metric of its own</source>
        <translation>자체 지표 없음</translation>
    </message>
    <message>
        <source>A composite alarm watches other alarms: see its child alarms.</source>
        <translation>복합 경보는 다른 경보를 지켜봅니다. 하위 경보를 보세요.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>In this time the metric has no datapoints.</source>
        <translation>이 시간에는 지표에 데이터 포인트가 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmList</name>
    <message>
        <source>CloudWatch alarm</source>
        <translation>CloudWatch 경보</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Last state update</source>
        <translation>마지막 상태 업데이트</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Actions enabled</source>
        <translation>작업 활성화됨</translation>
    </message>
    <message>
        <source>Actions disabled</source>
        <translation>작업 비활성화됨</translation>
    </message>
    <message>
        <source>Find alarms</source>
        <translation>경보 찾기</translation>
    </message>
    <message>
        <source>State update</source>
        <translation>상태 업데이트</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Configuration update</source>
        <translation>구성 업데이트</translation>
    </message>
    <message>
        <source>There is no alarm %1 in this Region.</source>
        <translation>이 리전에는 경보 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>An alarm watches a metric and tells when it crosses a threshold.</source>
        <translation>경보는 지표를 지켜보고 임계값을 넘으면 알립니다.</translation>
    </message>
    <message>
        <source>No alarms</source>
        <translation>경보 없음</translation>
    </message>
    <message>
        <source>Choose a metric and a threshold: the alarm looks every minute, and can tell an SNS topic or call a function.</source>
        <translation>지표와 임계값을 선택하세요. 경보는 매분 확인하며 SNS 주제에 알리거나 함수를 호출할 수 있습니다.</translation>
    </message>
    <message>
        <source>Child alarms</source>
        <translation>하위 경보</translation>
    </message>
    <message>
        <source>The alarms that the rule is about.</source>
        <translation>규칙이 다루는 경보입니다.</translation>
    </message>
    <message>
        <source>No child alarms</source>
        <translation>하위 경보 없음</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>What happened in the last 30 days.</source>
        <translation>지난 30일 동안 일어난 일입니다.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>기록 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmWords</name>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>In alarm</source>
        <translation>경보 상태</translation>
    </message>
    <message>
        <source>Insufficient data</source>
        <translation>데이터 부족</translation>
    </message>
    <message>
        <source>%1 %2 %3 for %4 of %5 datapoints within %6</source>
        <translation>%1 %2 %3, %6 이내 데이터 포인트 %5개 중 %4개</translation>
    </message>
    <message>
        <source>Treat missing data as bad (breaching the threshold)</source>
        <translation>누락된 데이터를 불량으로 처리(임계값 위반)</translation>
    </message>
    <message>
        <source>Treat missing data as good (not breaching the threshold)</source>
        <translation>누락된 데이터를 양호로 처리(임계값을 위반하지 않음)</translation>
    </message>
    <message>
        <source>Treat missing data as ignore (keep the alarm state)</source>
        <translation>누락된 데이터를 무시로 처리(경보 상태 유지)</translation>
    </message>
    <message>
        <source>Treat missing data as missing</source>
        <translation>누락된 데이터를 누락으로 처리</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::AlarmsCard</name>
    <message>
        <source>The alarms cannot be shown</source>
        <translation>경보를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>There is no such alarm</source>
        <translation>해당 경보가 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::DashboardForms</name>
    <message>
        <source>Widget type</source>
        <translation>위젯 유형</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Stacked area</source>
        <translation>누적 영역</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>파이</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Alarm status</source>
        <translation>경보 상태</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>A JSON list with a list for each metric: its namespace, its name, its dimensions.</source>
        <translation>지표마다 네임스페이스, 이름, 차원으로 된 목록을 담은 JSON 목록입니다.</translation>
    </message>
    <message>
        <source>Enter a list with at least one metric.</source>
        <translation>지표가 하나 이상 있는 목록을 입력하세요.</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>Choose alarms</source>
        <translation>경보 선택</translation>
    </message>
    <message>
        <source>Choose at least one alarm.</source>
        <translation>경보를 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Markdown: # for a heading, ** around what is bold, [text](address) for a link.</source>
        <translation>Markdown: 제목은 #, 굵은 글씨는 앞뒤에 **, 링크는 [텍스트](주소)를 사용합니다.</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>텍스트를 입력하세요.</translation>
    </message>
    <message>
        <source>Title - optional</source>
        <translation>제목 - 선택 사항</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>The whole width</source>
        <translation>전체 너비</translation>
    </message>
    <message>
        <source>%1 of 24 columns</source>
        <translation>24열 중 %1열</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Add widget</source>
        <translation>위젯 추가</translation>
    </message>
    <message>
        <source>The widget was not added</source>
        <translation>위젯을 추가하지 못했습니다</translation>
    </message>
    <message>
        <source>Widget added</source>
        <translation>위젯을 추가했습니다</translation>
    </message>
    <message>
        <source>Edit widget</source>
        <translation>위젯 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The widget was not changed</source>
        <translation>위젯을 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>Widget changed</source>
        <translation>위젯을 변경했습니다</translation>
    </message>
    <message>
        <source>Add to dashboard</source>
        <translation>대시보드에 추가</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>New dashboard</source>
        <translation>새 대시보드</translation>
    </message>
    <message>
        <source>Dashboard name</source>
        <translation>대시보드 이름</translation>
    </message>
    <message>
        <source>Widget added to dashboard %1</source>
        <translation>대시보드 %1에 위젯을 추가했습니다</translation>
    </message>
    <message>
        <source>View dashboard</source>
        <translation>대시보드 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::DashboardPanel</name>
    <message>
        <source>No auto refresh</source>
        <translation>자동 새로 고침 안 함</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>%1마다</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>A widget of the type %1 is kept, but not drawn here.</source>
        <translation>%1 유형의 위젯은 보관되지만 여기에 그려지지 않습니다.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>In this time the metrics have no datapoints.</source>
        <translation>이 시간에는 지표에 데이터 포인트가 없습니다.</translation>
    </message>
    <message>
        <source>Actions for widget %1</source>
        <translation>위젯 %1 작업</translation>
    </message>
    <message>
        <source>Actions for %1</source>
        <translation>%1 작업</translation>
    </message>
    <message>
        <source>Edit widget</source>
        <translation>위젯 편집</translation>
    </message>
    <message>
        <source>Duplicate widget</source>
        <translation>위젯 복제</translation>
    </message>
    <message>
        <source>Remove widget</source>
        <translation>위젯 제거</translation>
    </message>
    <message>
        <source>Widget duplicated</source>
        <translation>위젯을 복제했습니다</translation>
    </message>
    <message>
        <source>Widget removed</source>
        <translation>위젯을 제거했습니다</translation>
    </message>
    <message>
        <source>The dashboard was not changed</source>
        <translation>대시보드를 변경하지 못했습니다</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>Auto refresh</source>
        <translation>자동 새로 고침</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>No widgets</source>
        <translation>위젯 없음</translation>
    </message>
    <message>
        <source>Add a graph, a number, a text or the states of alarms.</source>
        <translation>그래프, 숫자, 텍스트 또는 경보 상태를 추가하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::Dashboards</name>
    <message>
        <source>Dashboard source</source>
        <translation>대시보드 소스</translation>
    </message>
    <message>
        <source>JSON with a list of widgets. Those of the types metric, text and alarm are drawn here.</source>
        <translation>위젯 목록이 있는 JSON입니다. 여기서는 metric, text 및 alarm 유형의 위젯이 그려집니다.</translation>
    </message>
    <message>
        <source>Create dashboard</source>
        <translation>대시보드 생성</translation>
    </message>
    <message>
        <source>The dashboard was not created</source>
        <translation>대시보드를 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Dashboard name</source>
        <translation>대시보드 이름</translation>
    </message>
    <message>
        <source>Up to 255 letters, digits, - and _. A dashboard of that name is replaced.</source>
        <translation>문자, 숫자, -, _ 최대 255자입니다. 같은 이름의 대시보드는 대체됩니다.</translation>
    </message>
    <message>
        <source>Successfully created dashboard %1</source>
        <translation>대시보드 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View dashboard</source>
        <translation>대시보드 보기</translation>
    </message>
    <message>
        <source>dashboard source</source>
        <translation>대시보드 소스</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete dashboard</source>
        <translation>대시보드 삭제</translation>
    </message>
    <message>
        <source>The metrics stay. The dashboard cannot be brought back.</source>
        <translation>지표는 남습니다. 대시보드는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted dashboard %1</source>
        <translation>대시보드 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The dashboard was not deleted</source>
        <translation>대시보드를 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>The dashboard cannot be shown</source>
        <translation>대시보드를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>Add widget</source>
        <translation>위젯 추가</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>소스 편집</translation>
    </message>
    <message>
        <source>Widgets</source>
        <translation>위젯</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Enter 1 to 255 letters, digits, - and _.</source>
        <translation>문자, 숫자, -, _를 1~255자 입력하세요.</translation>
    </message>
    <message>
        <source>CloudWatch dashboard</source>
        <translation>CloudWatch 대시보드</translation>
    </message>
    <message>
        <source>Graphs that belong together, of any Region.</source>
        <translation>함께 보는 그래프를 모읍니다. 어느 리전이든 가능합니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>마지막 업데이트</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Find dashboards</source>
        <translation>대시보드 찾기</translation>
    </message>
    <message>
        <source>No dashboards</source>
        <translation>대시보드 없음</translation>
    </message>
    <message>
        <source>Put the graphs that belong together on one page.</source>
        <translation>함께 봐야 할 그래프를 한 페이지에 모으세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::Help</name>
    <message>
        <source>Alarms</source>
        <translation>경보</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;metric alarm&lt;/b&gt; looks at one metric once a minute and compares its latest datapoints with a threshold. A &lt;b&gt;composite alarm&lt;/b&gt; joins the states of other alarms by a rule.&lt;/p&gt;&lt;h3&gt;Three states&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;OK&lt;/b&gt;: within the threshold.&lt;/li&gt;&lt;li&gt;&lt;b&gt;In alarm&lt;/b&gt;: beyond it.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Insufficient data&lt;/b&gt;: new, or there is too little to tell.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudwatch put-metric-alarm&lt;/code&gt;, &lt;code&gt;aws cloudwatch describe-alarms&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;지표 경보&lt;/b&gt;는 지표 하나를 1분에 한 번 확인하고 최근 데이터 포인트를 임계값과 비교합니다. &lt;b&gt;복합 경보&lt;/b&gt;는 다른 경보의 상태를 규칙으로 묶습니다.&lt;/p&gt;&lt;h3&gt;세 가지 상태&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;정상&lt;/b&gt;: 임계값 안에 있습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;경보 상태&lt;/b&gt;: 임계값을 벗어났습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;데이터 부족&lt;/b&gt;: 새로 만들었거나 판단할 데이터가 부족합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudwatch put-metric-alarm&lt;/code&gt;, &lt;code&gt;aws cloudwatch describe-alarms&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Using CloudWatch alarms</source>
        <translation>CloudWatch 경보 사용</translation>
    </message>
    <message>
        <source>Composite alarms</source>
        <translation>복합 경보</translation>
    </message>
    <message>
        <source>An alarm</source>
        <translation>경보 하나</translation>
    </message>
    <message>
        <source>&lt;p&gt;The graph has the metric and, as a line across, the &lt;b&gt;threshold&lt;/b&gt;. The alarm changes its state when enough of the latest datapoints are beyond it: &lt;b&gt;M out of N&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;History&lt;/b&gt; tells every change of state and what was done because of it.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Set state&lt;/b&gt; tries the actions out; the next look puts the state right.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;그래프에는 지표가 있고, 가로지르는 선이 &lt;b&gt;임계값&lt;/b&gt;입니다. 최근 데이터 포인트 중 충분한 수가 임계값을 벗어나면 경보의 상태가 바뀝니다: &lt;b&gt;N개 중 M개&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;기록&lt;/b&gt;은 상태가 바뀔 때마다 그리고 그 때문에 한 일을 알려 줍니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;상태 설정&lt;/b&gt;은 작업을 시험해 봅니다. 다음 평가에서 상태가 바로잡힙니다.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Evaluating an alarm</source>
        <translation>경보 평가</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>누락된 데이터</translation>
    </message>
    <message>
        <source>Alarm actions</source>
        <translation>경보 작업</translation>
    </message>
    <message>
        <source>&lt;p&gt;When an alarm comes into a state, it tells the &lt;b&gt;SNS topics&lt;/b&gt; and calls the &lt;b&gt;Lambda functions&lt;/b&gt; of that state, once. While its actions are disabled it still changes its state.&lt;/p&gt;&lt;p&gt;A function needs a statement that lets &lt;code&gt;lambda.alarms.cloudwatch.amazonaws.com&lt;/code&gt; call it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;경보가 어떤 상태가 되면 그 상태의 &lt;b&gt;SNS 주제&lt;/b&gt;에 알리고 &lt;b&gt;Lambda 함수&lt;/b&gt;를 한 번 호출합니다. 작업이 비활성화되어 있어도 상태는 바뀝니다.&lt;/p&gt;&lt;p&gt;함수에는 &lt;code&gt;lambda.alarms.cloudwatch.amazonaws.com&lt;/code&gt;의 호출을 허용하는 문장이 필요합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Alarm history</source>
        <translation>경보 기록</translation>
    </message>
    <message>
        <source>&lt;p&gt;Kept for 30 days, also of alarms that were deleted: changes of state, changes of the configuration, and actions with their outcome.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudwatch describe-alarm-history --alarm-name NAME&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;삭제된 경보의 것도 30일 동안 보관됩니다. 상태 변경, 구성 변경, 그리고 작업과 그 결과입니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudwatch describe-alarm-history --alarm-name NAME&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;metric&lt;/b&gt; is a series of datapoints. It is found by its &lt;b&gt;namespace&lt;/b&gt; (&lt;code&gt;AWS/SQS&lt;/code&gt;), its name and its &lt;b&gt;dimensions&lt;/b&gt; (&lt;code&gt;QueueName&lt;/code&gt;): each set of values is a metric of its own.&lt;/p&gt;&lt;p&gt;Your own: &lt;code&gt;aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 3&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;지표&lt;/b&gt;는 데이터 포인트의 계열입니다. &lt;b&gt;네임스페이스&lt;/b&gt;(&lt;code&gt;AWS/SQS&lt;/code&gt;), 이름, &lt;b&gt;차원&lt;/b&gt;(&lt;code&gt;QueueName&lt;/code&gt;)으로 찾습니다. 값의 집합마다 별개의 지표입니다.&lt;/p&gt;&lt;p&gt;직접 만든 지표: &lt;code&gt;aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 3&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Metrics concepts</source>
        <translation>지표 개념</translation>
    </message>
    <message>
        <source>Publishing custom metrics</source>
        <translation>사용자 지정 지표 게시</translation>
    </message>
    <message>
        <source>Graphed metrics</source>
        <translation>그래프로 표시된 지표</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;statistic&lt;/b&gt; says what becomes of the values of one &lt;b&gt;period&lt;/b&gt;: their average, their sum, a percentile. Counts are best seen as a sum, times as a percentile.&lt;/p&gt;&lt;p&gt;The graph follows what comes in while its time range ends now.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;통계&lt;/b&gt;는 한 &lt;b&gt;기간&lt;/b&gt;의 값을 무엇으로 나타낼지 정합니다. 평균, 합계, 백분위수 등입니다. 개수는 합계로, 시간은 백분위수로 보는 것이 가장 좋습니다.&lt;/p&gt;&lt;p&gt;시간 범위가 지금까지인 동안에는 그래프가 들어오는 데이터를 따라갑니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Statistics definitions</source>
        <translation>통계 정의</translation>
    </message>
    <message>
        <source>Graphing metrics</source>
        <translation>지표 그래프 작성</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;log group&lt;/b&gt; has streams of the same kind, such as all of a function; a &lt;b&gt;log stream&lt;/b&gt; is what one source wrote, in order. The &lt;b&gt;retention&lt;/b&gt; says after how many days events go.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws logs tail GROUP --follow&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;로그 그룹&lt;/b&gt;에는 한 함수의 모든 스트림처럼 같은 종류의 스트림이 있고, &lt;b&gt;로그 스트림&lt;/b&gt;은 하나의 소스가 순서대로 쓴 것입니다. &lt;b&gt;보존&lt;/b&gt;은 이벤트가 며칠 뒤에 없어지는지 정합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws logs tail GROUP --follow&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Log groups and log streams</source>
        <translation>로그 그룹 및 로그 스트림</translation>
    </message>
    <message>
        <source>Filter patterns</source>
        <translation>필터 패턴</translation>
    </message>
    <message>
        <source>&lt;ul&gt;&lt;li&gt;&lt;code&gt;ERROR&lt;/code&gt;: the word, in this spelling. &lt;code&gt;ERROR timeout&lt;/code&gt;: both. &lt;code&gt;?ERROR ?WARN&lt;/code&gt;: one of them.&lt;/li&gt;&lt;li&gt;&lt;code&gt;&quot;not found&quot;&lt;/code&gt;: these words in a row. &lt;code&gt;ERROR -timeout&lt;/code&gt;: the first without the second.&lt;/li&gt;&lt;li&gt;&lt;code&gt;{ $.status = 404 }&lt;/code&gt;: events that are JSON, by a member.&lt;/li&gt;&lt;li&gt;&lt;code&gt;[ip, user, time, request, status = 4*, size]&lt;/code&gt;: events of fields between spaces.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;ul&gt;&lt;li&gt;&lt;code&gt;ERROR&lt;/code&gt;: 철자가 같은 단어. &lt;code&gt;ERROR timeout&lt;/code&gt;: 둘 다. &lt;code&gt;?ERROR ?WARN&lt;/code&gt;: 둘 중 하나.&lt;/li&gt;&lt;li&gt;&lt;code&gt;&quot;not found&quot;&lt;/code&gt;: 이어진 단어. &lt;code&gt;ERROR -timeout&lt;/code&gt;: 둘째 없이 첫째만.&lt;/li&gt;&lt;li&gt;&lt;code&gt;{ $.status = 404 }&lt;/code&gt;: JSON인 이벤트를 멤버로 찾습니다.&lt;/li&gt;&lt;li&gt;&lt;code&gt;[ip, user, time, request, status = 4*, size]&lt;/code&gt;: 공백으로 나뉜 필드의 이벤트.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Filter pattern syntax</source>
        <translation>필터 패턴 구문</translation>
    </message>
    <message>
        <source>Subscription filters</source>
        <translation>구독 필터</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;subscription filter&lt;/b&gt; sends the events that fit its pattern to a Lambda function, as they come. A log group has at most two.&lt;/p&gt;&lt;p&gt;The function gets &lt;code&gt;awslogs.data&lt;/code&gt;: the events as JSON, compressed with gzip and written in Base64. A statement in its policy lets &lt;code&gt;logs.amazonaws.com&lt;/code&gt; call it.&lt;/p&gt;&lt;p&gt;Do not let a function read the log group that it writes itself: each event would make the next one.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws logs put-subscription-filter&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;구독 필터&lt;/b&gt;는 패턴에 맞는 이벤트를 들어오는 대로 Lambda 함수에 보냅니다. 로그 그룹에는 최대 두 개까지 만들 수 있습니다.&lt;/p&gt;&lt;p&gt;함수는 &lt;code&gt;awslogs.data&lt;/code&gt;를 받습니다. gzip으로 압축하고 Base64로 쓴 JSON 이벤트입니다. 함수 정책의 문이 &lt;code&gt;logs.amazonaws.com&lt;/code&gt;의 호출을 허용합니다.&lt;/p&gt;&lt;p&gt;함수가 스스로 기록하는 로그 그룹을 읽게 하지 마세요. 이벤트마다 다음 이벤트가 생깁니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws logs put-subscription-filter&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Subscriptions with Lambda</source>
        <translation>Lambda를 사용한 구독</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>대시보드</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;dashboard&lt;/b&gt; has widgets: graphs and numbers of metrics, of any Region, texts in Markdown, and the states of alarms.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Add widget&lt;/b&gt; asks for one metric. Several come onto one graph when they are checked in the list of metrics: choose &lt;b&gt;Add to dashboard&lt;/b&gt; there.&lt;/li&gt;&lt;li&gt;The menu of a widget changes, copies and removes it. The time above the widgets is that of all of them.&lt;/li&gt;&lt;li&gt;The &lt;b&gt;source&lt;/b&gt; is JSON, so that a dashboard can be shared and put under version control. In a list of metrics &lt;code&gt;.&lt;/code&gt; stands for the same part as in the line before, and &lt;code&gt;...&lt;/code&gt; for all up to what follows.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws cloudwatch put-dashboard&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;대시보드&lt;/b&gt;에는 위젯이 있습니다. 모든 리전의 지표 그래프와 숫자, Markdown 텍스트, 경보 상태입니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;위젯 추가&lt;/b&gt;는 지표 하나를 묻습니다. 여러 지표를 한 그래프에 그리려면 지표 목록에서 선택하고 &lt;b&gt;대시보드에 추가&lt;/b&gt;를 선택하세요.&lt;/li&gt;&lt;li&gt;위젯의 메뉴에서 위젯을 변경, 복제, 제거합니다. 위젯 위의 시간은 모든 위젯에 적용됩니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;소스&lt;/b&gt;는 JSON이므로 대시보드를 공유하고 버전 관리에 넣을 수 있습니다. 지표 목록에서 &lt;code&gt;.&lt;/code&gt;은 앞줄과 같은 부분을, &lt;code&gt;...&lt;/code&gt;은 뒤에 오는 것 앞까지의 모두를 뜻합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws cloudwatch put-dashboard&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Dashboard body structure and syntax</source>
        <translation>대시보드 본문 구조 및 구문</translation>
    </message>
    <message>
        <source>Logs Insights</source>
        <translation>Logs Insights</translation>
    </message>
    <message>
        <source>&lt;p&gt;A query is commands joined by &lt;code&gt;|&lt;/code&gt;; each gets what the one before leaves.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;fields&lt;/code&gt; and &lt;code&gt;display&lt;/code&gt; say what is shown; &lt;code&gt;filter&lt;/code&gt; takes records by a condition (&lt;code&gt;=&lt;/code&gt;, &lt;code&gt;like&lt;/code&gt;, &lt;code&gt;in&lt;/code&gt;, &lt;code&gt;and&lt;/code&gt;, &lt;code&gt;or&lt;/code&gt;).&lt;/li&gt;&lt;li&gt;&lt;code&gt;parse&lt;/code&gt; finds parts of a text: &lt;code&gt;parse @message &quot;took * ms&quot; as took&lt;/code&gt;.&lt;/li&gt;&lt;li&gt;&lt;code&gt;stats&lt;/code&gt; sums: &lt;code&gt;count(*)&lt;/code&gt;, &lt;code&gt;avg&lt;/code&gt;, &lt;code&gt;max&lt;/code&gt;, &lt;code&gt;pct(took, 95)&lt;/code&gt; by fields or by &lt;code&gt;bin(5m)&lt;/code&gt;. What is summed by time can be drawn.&lt;/li&gt;&lt;li&gt;&lt;code&gt;sort&lt;/code&gt;, &lt;code&gt;limit&lt;/code&gt; and &lt;code&gt;dedup&lt;/code&gt; order and cut.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Records have &lt;code&gt;@timestamp&lt;/code&gt;, &lt;code&gt;@message&lt;/code&gt;, &lt;code&gt;@logStream&lt;/code&gt;, &lt;code&gt;@log&lt;/code&gt; and, if they are JSON, their members: &lt;code&gt;user.name&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws logs start-query&lt;/code&gt; and &lt;code&gt;aws logs get-query-results&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;쿼리는 &lt;code&gt;|&lt;/code&gt;로 연결된 명령입니다. 각 명령은 앞 명령의 결과를 받습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;fields&lt;/code&gt;와 &lt;code&gt;display&lt;/code&gt;는 표시할 것을 정하고, &lt;code&gt;filter&lt;/code&gt;는 조건으로 레코드를 고릅니다(&lt;code&gt;=&lt;/code&gt;, &lt;code&gt;like&lt;/code&gt;, &lt;code&gt;in&lt;/code&gt;, &lt;code&gt;and&lt;/code&gt;, &lt;code&gt;or&lt;/code&gt;).&lt;/li&gt;&lt;li&gt;&lt;code&gt;parse&lt;/code&gt;는 텍스트에서 부분을 찾습니다: &lt;code&gt;parse @message &quot;took * ms&quot; as took&lt;/code&gt;.&lt;/li&gt;&lt;li&gt;&lt;code&gt;stats&lt;/code&gt;는 집계합니다: &lt;code&gt;count(*)&lt;/code&gt;, &lt;code&gt;avg&lt;/code&gt;, &lt;code&gt;max&lt;/code&gt;, &lt;code&gt;pct(took, 95)&lt;/code&gt;을 필드별로 또는 &lt;code&gt;bin(5m)&lt;/code&gt;별로. 시간별로 집계한 것은 그래프로 볼 수 있습니다.&lt;/li&gt;&lt;li&gt;&lt;code&gt;sort&lt;/code&gt;, &lt;code&gt;limit&lt;/code&gt;, &lt;code&gt;dedup&lt;/code&gt;은 정렬하고 자릅니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;레코드에는 &lt;code&gt;@timestamp&lt;/code&gt;, &lt;code&gt;@message&lt;/code&gt;, &lt;code&gt;@logStream&lt;/code&gt;, &lt;code&gt;@log&lt;/code&gt;가 있고, JSON이면 그 멤버도 있습니다: &lt;code&gt;user.name&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws logs start-query&lt;/code&gt;, &lt;code&gt;aws logs get-query-results&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Logs Insights query syntax</source>
        <translation>Logs Insights 쿼리 구문</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::InsightsLists</name>
    <message>
        <source>Complete</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>시간 초과</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete saved query</source>
        <translation>저장된 쿼리 삭제</translation>
    </message>
    <message>
        <source>The query is not saved any more. Results of its runs stay.</source>
        <translation>쿼리가 더 이상 저장되지 않습니다. 실행한 결과는 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted saved query %1</source>
        <translation>저장된 쿼리 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The saved query was not deleted</source>
        <translation>저장된 쿼리를 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>저장된 쿼리</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>쿼리</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Find saved queries</source>
        <translation>저장된 쿼리 찾기</translation>
    </message>
    <message>
        <source>No saved queries</source>
        <translation>저장된 쿼리 없음</translation>
    </message>
    <message>
        <source>Save the query in the editor under a name, and it is here the next time.</source>
        <translation>편집기의 쿼리를 이름을 붙여 저장하면 다음에 여기에서 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>편집기에서 열기</translation>
    </message>
    <message>
        <source>Copy query</source>
        <translation>쿼리 복사</translation>
    </message>
    <message>
        <source>Query copied</source>
        <translation>쿼리 복사됨</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Queries of the last 7 days.</source>
        <translation>최근 7일 동안의 쿼리입니다.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>스캔한 양</translation>
    </message>
    <message>
        <source>Find queries</source>
        <translation>쿼리 찾기</translation>
    </message>
    <message>
        <source>No queries</source>
        <translation>쿼리 없음</translation>
    </message>
    <message>
        <source>What is run here or with aws logs start-query is listed for 7 days.</source>
        <translation>여기에서 또는 aws logs start-query로 실행한 쿼리가 7일 동안 표시됩니다.</translation>
    </message>
    <message>
        <source>Cancel query</source>
        <translation>쿼리 취소</translation>
    </message>
    <message>
        <source>The query is cancelled</source>
        <translation>쿼리를 취소했습니다</translation>
    </message>
    <message>
        <source>The query was not cancelled</source>
        <translation>쿼리를 취소하지 못했습니다</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>쿼리 저장</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The query was not saved</source>
        <translation>쿼리를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>1 to 255 characters</source>
        <translation>1~255자</translation>
    </message>
    <message>
        <source>Enter 1 to 255 characters</source>
        <translation>1~255자를 입력하세요</translation>
    </message>
    <message>
        <source>Successfully saved query %1</source>
        <translation>쿼리 %1을(를) 저장했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::InsightsPage</name>
    <message>
        <source>Address copied</source>
        <translation>주소 복사됨</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>레코드</translation>
    </message>
    <message>
        <source>Choose 1 to %1 log groups</source>
        <translation>로그 그룹을 1~%1개 선택하세요</translation>
    </message>
    <message>
        <source>Logs Insights</source>
        <translation>Logs Insights</translation>
    </message>
    <message>
        <source>Records matched: %1. Scanned: %2 (%3).</source>
        <translation>일치하는 레코드: %1. 스캔한 레코드: %2(%3).</translation>
    </message>
    <message>
        <source>No query has run yet</source>
        <translation>아직 실행한 쿼리가 없습니다</translation>
    </message>
    <message>
        <source>Running. %1</source>
        <translation>실행 중. %1</translation>
    </message>
    <message>
        <source>Complete in %1. %2</source>
        <translation>%1 만에 완료. %2</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>실패. %1</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>취소됨. %1</translation>
    </message>
    <message>
        <source>Timed out after 60 minutes. %1</source>
        <translation>60분이 지나 시간 초과. %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>행: %1</translation>
    </message>
    <message>
        <source>Successfully saved query %1</source>
        <translation>쿼리 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>The query was not saved</source>
        <translation>쿼리를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Search log groups with queries, sum what they hold, and draw it.</source>
        <translation>쿼리로 로그 그룹을 검색하고 집계하여 그래프로 봅니다.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>쿼리</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Choose log groups</source>
        <translation>로그 그룹 선택</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>Sample queries</source>
        <translation>샘플 쿼리</translation>
    </message>
    <message>
        <source>Choose a query to begin with</source>
        <translation>시작할 쿼리 선택</translation>
    </message>
    <message>
        <source>The query was not run</source>
        <translation>쿼리를 실행하지 못했습니다</translation>
    </message>
    <message>
        <source>Run query</source>
        <translation>쿼리 실행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Visualization</source>
        <translation>시각화</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>저장된 쿼리</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::InsightsResults</name>
    <message>
        <source>The log record cannot be shown</source>
        <translation>로그 레코드를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Log record</source>
        <translation>로그 레코드</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Log record copied</source>
        <translation>로그 레코드 복사됨</translation>
    </message>
    <message>
        <source>Results copied</source>
        <translation>결과 복사됨</translation>
    </message>
    <message>
        <source>Download results</source>
        <translation>결과 다운로드</translation>
    </message>
    <message>
        <source>The results are saved</source>
        <translation>결과를 저장했습니다</translation>
    </message>
    <message>
        <source>The results were not saved</source>
        <translation>결과를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Records over time</source>
        <translation>시간에 따른 레코드</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>레코드 없음</translation>
    </message>
    <message>
        <source>Nothing in this time fits the query.</source>
        <translation>이 시간에 쿼리와 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Find among these rows</source>
        <translation>이 행에서 찾기</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>결과 없음</translation>
    </message>
    <message>
        <source>Nothing fits the query, or none was run yet.</source>
        <translation>쿼리와 일치하는 것이 없거나 아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>결과 내보내기</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Download as CSV</source>
        <translation>CSV로 다운로드</translation>
    </message>
    <message>
        <source>Download as JSON</source>
        <translation>JSON으로 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::InsightsSamples</name>
    <message>
        <source>The latest log events</source>
        <translation>최근 로그 이벤트</translation>
    </message>
    <message>
        <source>Errors, the latest first</source>
        <translation>최근 순 오류</translation>
    </message>
    <message>
        <source>Log events in each 5 minutes</source>
        <translation>5분마다의 로그 이벤트 수</translation>
    </message>
    <message>
        <source>Errors of each log stream over time</source>
        <translation>시간에 따른 로그 스트림별 오류</translation>
    </message>
    <message>
        <source>The most frequent messages</source>
        <translation>가장 많은 메시지</translation>
    </message>
    <message>
        <source>Lambda: the slowest invocations</source>
        <translation>Lambda: 가장 느린 호출</translation>
    </message>
    <message>
        <source>Lambda: duration of invocations over time</source>
        <translation>Lambda: 시간에 따른 호출 소요 시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::InsightsVisualization</name>
    <message>
        <source>Visualization</source>
        <translation>시각화</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>선</translation>
    </message>
    <message>
        <source>Stacked area</source>
        <translation>누적 영역</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>막대</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>파이</translation>
    </message>
    <message>
        <source>Type of the graph</source>
        <translation>그래프 유형</translation>
    </message>
    <message>
        <source>Graph of the results</source>
        <translation>결과 그래프</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>그릴 것 없음</translation>
    </message>
    <message>
        <source>Sum the records with stats: by bin(5m) for lines and areas, by any field for bars and pies.</source>
        <translation>stats로 레코드를 집계하세요. 선과 영역은 by bin(5m), 막대와 파이는 아무 필드로나 집계합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::LogEventsPanel</name>
    <message>
        <source>Filter pattern</source>
        <translation>필터 패턴</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>ERROR, ?ERROR ?WARN, { $.status = 404 }</source>
        <translation>ERROR, ?ERROR ?WARN, { $.status = 404 }</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::LogGroupForm</name>
    <message>
        <source>Retention setting</source>
        <translation>보존 설정</translation>
    </message>
    <message>
        <source>Older events are deleted.</source>
        <translation>이보다 오래된 이벤트는 삭제됩니다.</translation>
    </message>
    <message>
        <source>retention of %1</source>
        <translation>보존 기간 %1</translation>
    </message>
    <message>
        <source>Never expire</source>
        <translation>만료 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Create log group</source>
        <translation>로그 그룹 생성</translation>
    </message>
    <message>
        <source>The log group was not created</source>
        <translation>로그 그룹을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Log group name</source>
        <translation>로그 그룹 이름</translation>
    </message>
    <message>
        <source>1 to 512 letters, digits, and _ - / . #</source>
        <translation>문자, 숫자, _ - / . # 1~512자</translation>
    </message>
    <message>
        <source>Enter 1 to 512 letters, digits, and _ - / . #</source>
        <translation>문자, 숫자, _ - / . #을 1~512자 입력하세요</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Log group details</source>
        <translation>로그 그룹 세부 정보</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>The log group has no retention yet</source>
        <translation>로그 그룹에 아직 보존 기간이 없습니다</translation>
    </message>
    <message>
        <source>The retention is set</source>
        <translation>보존 기간이 설정되었습니다</translation>
    </message>
    <message>
        <source>Successfully created log group %1</source>
        <translation>로그 그룹 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View log group</source>
        <translation>로그 그룹 보기</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>보존</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>보존</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::LogGroups</name>
    <message>
        <source>Retention</source>
        <translation>보존</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>저장된 바이트</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Log class</source>
        <translation>로그 클래스</translation>
    </message>
    <message>
        <source>Metric filters</source>
        <translation>지표 필터</translation>
    </message>
    <message>
        <source>KMS key ID</source>
        <translation>KMS 키 ID</translation>
    </message>
    <message>
        <source>Deletion protection</source>
        <translation>삭제 방지</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>The log group cannot be shown</source>
        <translation>로그 그룹을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Log group details</source>
        <translation>로그 그룹 세부 정보</translation>
    </message>
    <message>
        <source>Log streams</source>
        <translation>로그 스트림</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>이벤트 검색</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete log group</source>
        <translation>로그 그룹 삭제</translation>
    </message>
    <message>
        <source>All its log streams and events are deleted. This cannot be undone.</source>
        <translation>모든 로그 스트림과 이벤트가 삭제됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted log group %1</source>
        <translation>로그 그룹 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The log group was not deleted</source>
        <translation>로그 그룹을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>There is no log group %1 in this Region.</source>
        <translation>이 리전에는 로그 그룹 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>CloudWatch log group</source>
        <translation>CloudWatch 로그 그룹</translation>
    </message>
    <message>
        <source>A log group has the log streams of one source, and says how long events are kept.</source>
        <translation>로그 그룹에는 한 소스의 로그 스트림이 있고, 이벤트를 얼마나 보관할지 정합니다.</translation>
    </message>
    <message>
        <source>Log group</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Find log groups</source>
        <translation>로그 그룹 찾기</translation>
    </message>
    <message>
        <source>No log groups</source>
        <translation>로그 그룹 없음</translation>
    </message>
    <message>
        <source>Functions make theirs when they first run. Create one for what you write with aws logs put-log-events.</source>
        <translation>함수는 처음 실행될 때 로그 그룹을 만듭니다. aws logs put-log-events로 쓸 로그 그룹을 생성하세요.</translation>
    </message>
    <message>
        <source>Edit retention</source>
        <translation>보존 편집</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Create log group</source>
        <translation>로그 그룹 생성</translation>
    </message>
    <message>
        <source>Subscription filters</source>
        <translation>구독 필터</translation>
    </message>
    <message>
        <source>View in Logs Insights</source>
        <translation>Logs Insights에서 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::LogStreams</name>
    <message>
        <source>Create log stream</source>
        <translation>로그 스트림 생성</translation>
    </message>
    <message>
        <source>The log stream was not created</source>
        <translation>로그 스트림을 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Log stream name</source>
        <translation>로그 스트림 이름</translation>
    </message>
    <message>
        <source>1 to 512 characters without : and *</source>
        <translation>: 및 *를 제외한 1~512자</translation>
    </message>
    <message>
        <source>Enter 1 to 512 characters without : and *</source>
        <translation>: 및 *를 제외하고 1~512자를 입력하세요</translation>
    </message>
    <message>
        <source>Successfully created log stream %1</source>
        <translation>로그 스트림 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete log stream</source>
        <translation>로그 스트림 삭제</translation>
    </message>
    <message>
        <source>All its events are deleted. This cannot be undone.</source>
        <translation>모든 이벤트가 삭제됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted log stream %1</source>
        <translation>로그 스트림 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The log stream was not deleted</source>
        <translation>로그 스트림을 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>로그 이벤트</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Log streams</source>
        <translation>로그 스트림</translation>
    </message>
    <message>
        <source>Log stream</source>
        <translation>로그 스트림</translation>
    </message>
    <message>
        <source>Last event time</source>
        <translation>마지막 이벤트 시간</translation>
    </message>
    <message>
        <source>First event time</source>
        <translation>첫 이벤트 시간</translation>
    </message>
    <message>
        <source>Find log streams</source>
        <translation>로그 스트림 찾기</translation>
    </message>
    <message>
        <source>No log streams</source>
        <translation>로그 스트림 없음</translation>
    </message>
    <message>
        <source>Who writes makes a stream first. Create one, and write with aws logs put-log-events.</source>
        <translation>쓰는 쪽이 먼저 스트림을 만듭니다. 하나를 생성하고 aws logs put-log-events로 쓰세요.</translation>
    </message>
    <message>
        <source>Log groups</source>
        <translation>로그 그룹</translation>
    </message>
    <message>
        <source>Log events</source>
        <translation>로그 이벤트</translation>
    </message>
    <message>
        <source>The latest first. What is written appears by itself.</source>
        <translation>최신 이벤트가 먼저 나옵니다. 새로 쓰인 것은 저절로 나타납니다.</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>타임스탬프</translation>
    </message>
    <message>
        <source>Find among these events</source>
        <translation>이 이벤트에서 찾기</translation>
    </message>
    <message>
        <source>No log events</source>
        <translation>로그 이벤트 없음</translation>
    </message>
    <message>
        <source>Nothing fits the filter pattern and the time range.</source>
        <translation>필터 패턴과 시간 범위에 맞는 것이 없습니다.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>메시지 복사</translation>
    </message>
    <message>
        <source>Message copied</source>
        <translation>메시지가 복사되었습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricFilters</name>
    <message>
        <source>This is needed.</source>
        <translation>필수 항목입니다.</translation>
    </message>
    <message>
        <source>Create metric filter</source>
        <translation>지표 필터 생성</translation>
    </message>
    <message>
        <source>The metric filter was not created</source>
        <translation>지표 필터를 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Filter name</source>
        <translation>필터 이름</translation>
    </message>
    <message>
        <source>A filter of that name is replaced.</source>
        <translation>같은 이름의 필터는 대체됩니다.</translation>
    </message>
    <message>
        <source>Filter pattern</source>
        <translation>필터 패턴</translation>
    </message>
    <message>
        <source>Which events count. Empty: every one.</source>
        <translation>어떤 이벤트를 셀지 정합니다. 비워 두면 모두 셉니다.</translation>
    </message>
    <message>
        <source>Metric namespace</source>
        <translation>지표 네임스페이스</translation>
    </message>
    <message>
        <source>Metric name</source>
        <translation>지표 이름</translation>
    </message>
    <message>
        <source>Metric value</source>
        <translation>지표 값</translation>
    </message>
    <message>
        <source>A number, or a part of the event such as $.size.</source>
        <translation>숫자 또는 $.size와 같은 이벤트의 일부입니다.</translation>
    </message>
    <message>
        <source>Successfully created metric filter %1</source>
        <translation>지표 필터 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Events that come from now on count.</source>
        <translation>지금부터 들어오는 이벤트를 셉니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete metric filter</source>
        <translation>지표 필터 삭제</translation>
    </message>
    <message>
        <source>What it has counted stays in the metric.</source>
        <translation>이미 센 것은 지표에 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted metric filter %1</source>
        <translation>지표 필터 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The metric filter was not deleted</source>
        <translation>지표 필터를 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Metric filters</source>
        <translation>지표 필터</translation>
    </message>
    <message>
        <source>Events that fit a pattern become datapoints of a metric.</source>
        <translation>패턴에 맞는 이벤트가 지표의 데이터 포인트가 됩니다.</translation>
    </message>
    <message>
        <source>Find metric filters</source>
        <translation>지표 필터 찾기</translation>
    </message>
    <message>
        <source>No metric filters</source>
        <translation>지표 필터 없음</translation>
    </message>
    <message>
        <source>Count errors as they are written, and let an alarm watch the count.</source>
        <translation>쓰이는 대로 오류를 세고, 경보가 그 수를 지켜보게 하세요.</translation>
    </message>
    <message>
        <source>View metric</source>
        <translation>지표 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricGraph</name>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>최신 값</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricLists</name>
    <message>
        <source>Metrics with no dimensions</source>
        <translation>차원이 없는 지표</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>CloudWatch metrics</source>
        <translation>CloudWatch 지표</translation>
    </message>
    <message>
        <source>By namespace and dimensions. Services write theirs down once a minute.</source>
        <translation>네임스페이스와 차원별로 나열합니다. 서비스는 1분에 한 번 지표를 기록합니다.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>차원</translation>
    </message>
    <message>
        <source>Find namespaces and dimensions</source>
        <translation>네임스페이스 및 차원 찾기</translation>
    </message>
    <message>
        <source>No metrics</source>
        <translation>지표 없음</translation>
    </message>
    <message>
        <source>Use a bucket or a queue: its metrics are here after a minute. Your own come with aws cloudwatch put-metric-data.</source>
        <translation>버킷이나 대기열을 사용하면 1분 뒤 그 지표가 여기에 나타납니다. 직접 만든 지표는 aws cloudwatch put-metric-data로 보냅니다.</translation>
    </message>
    <message>
        <source>Check the metrics that the graph shall show.</source>
        <translation>그래프에 표시할 지표를 선택하세요.</translation>
    </message>
    <message>
        <source>Metric name</source>
        <translation>지표 이름</translation>
    </message>
    <message>
        <source>Find metrics</source>
        <translation>지표 찾기</translation>
    </message>
    <message>
        <source>Metrics without data for two weeks are not listed.</source>
        <translation>2주 동안 데이터가 없는 지표는 나열되지 않습니다.</translation>
    </message>
    <message>
        <source>Create alarm</source>
        <translation>경보 생성</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
    <message>
        <source>Metric copied</source>
        <translation>지표가 복사되었습니다</translation>
    </message>
    <message>
        <source>Add to dashboard</source>
        <translation>대시보드에 추가</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricNames</name>
    <message>
        <source>Average</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최소값</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최대값</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>샘플 수</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricPicker</name>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>네임스페이스</translation>
    </message>
    <message>
        <source>Metric name</source>
        <translation>지표 이름</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>차원</translation>
    </message>
    <message>
        <source>Choose a namespace</source>
        <translation>네임스페이스 선택</translation>
    </message>
    <message>
        <source>Choose a metric</source>
        <translation>지표 선택</translation>
    </message>
    <message>
        <source>Choose what it is of</source>
        <translation>대상 선택</translation>
    </message>
    <message>
        <source>Choose a namespace, a metric and what it is of.</source>
        <translation>네임스페이스, 지표 및 지표의 대상을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MetricsPanel</name>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Graph of the checked metrics</source>
        <translation>선택한 지표의 그래프</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>그릴 것 없음</translation>
    </message>
    <message>
        <source>Check metrics in the list below. Where there is still nothing, choose a longer time.</source>
        <translation>아래 목록에서 지표를 선택하세요. 그래도 아무것도 없으면 더 긴 시간을 선택하세요.</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::MonitoringBoard</name>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>View in CloudWatch</source>
        <translation>CloudWatch에서 보기</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>시간 범위</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::cloudwatch::SubscriptionFilters</name>
    <message>
        <source>the permission to call the function</source>
        <translation>함수 호출 권한</translation>
    </message>
    <message>
        <source>the subscription filter</source>
        <translation>구독 필터</translation>
    </message>
    <message>
        <source>Create subscription filter</source>
        <translation>구독 필터 생성</translation>
    </message>
    <message>
        <source>The subscription filter was not created</source>
        <translation>구독 필터를 생성하지 못했습니다</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Choose a function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Choose a function.</source>
        <translation>함수를 선택하세요.</translation>
    </message>
    <message>
        <source>Let CloudWatch Logs call the function</source>
        <translation>CloudWatch Logs의 함수 호출 허용</translation>
    </message>
    <message>
        <source>Adds a statement to the policy of the function.</source>
        <translation>함수의 정책에 문을 추가합니다.</translation>
    </message>
    <message>
        <source>Which events are sent. Empty: every one.</source>
        <translation>보낼 이벤트입니다. 비워 두면 모두 보냅니다.</translation>
    </message>
    <message>
        <source>Successfully created subscription filter %1</source>
        <translation>구독 필터 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Events that come from now on are sent.</source>
        <translation>지금부터 들어오는 이벤트를 보냅니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete subscription filter</source>
        <translation>구독 필터 삭제</translation>
    </message>
    <message>
        <source>The function is not called any more. Its policy stays as it is.</source>
        <translation>함수가 더 이상 호출되지 않습니다. 함수의 정책은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted subscription filter %1</source>
        <translation>구독 필터 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The subscription filter was not deleted</source>
        <translation>구독 필터를 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Subscription filters</source>
        <translation>구독 필터</translation>
    </message>
    <message>
        <source>Events that fit a pattern are sent to a Lambda function as they come. A log group has at most two.</source>
        <translation>패턴에 맞는 이벤트를 들어오는 대로 Lambda 함수에 보냅니다. 로그 그룹에는 최대 두 개까지 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Filter name</source>
        <translation>필터 이름</translation>
    </message>
    <message>
        <source>Filter pattern</source>
        <translation>필터 패턴</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Find subscription filters</source>
        <translation>구독 필터 찾기</translation>
    </message>
    <message>
        <source>No subscription filters</source>
        <translation>구독 필터 없음</translation>
    </message>
    <message>
        <source>Let a function read errors as they are written.</source>
        <translation>오류가 기록되는 즉시 함수가 읽게 하세요.</translation>
    </message>
    <message>
        <source>Copy function ARN</source>
        <translation>함수 ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::ArchiveForm</name>
    <message>
        <source>Retention period</source>
        <translation>보존 기간</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>0 keeps events for ever.</source>
        <translation>0이면 이벤트를 영구히 보관합니다.</translation>
    </message>
    <message>
        <source>In UTC, such as 2026-11-26T09:00:00Z.</source>
        <translation>UTC로 2026-11-26T09:00:00Z와 같이 입력합니다.</translation>
    </message>
    <message>
        <source>Enter a time such as 2026-11-26T09:00:00Z.</source>
        <translation>2026-11-26T09:00:00Z와 같은 시각을 입력하세요.</translation>
    </message>
    <message>
        <source>Create archive</source>
        <translation>아카이브 생성</translation>
    </message>
    <message>
        <source>The archive was not created</source>
        <translation>아카이브가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Archive details</source>
        <translation>아카이브 세부 정보</translation>
    </message>
    <message>
        <source>Event bus: %1</source>
        <translation>이벤트 버스: %1</translation>
    </message>
    <message>
        <source>Which events are kept</source>
        <translation>보관할 이벤트</translation>
    </message>
    <message>
        <source>Successfully created archive %1</source>
        <translation>아카이브 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Events that come from now on are kept.</source>
        <translation>지금부터 들어오는 이벤트가 보관됩니다.</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>자체 패턴</translation>
    </message>
    <message>
        <source>None: every event</source>
        <translation>없음: 모든 이벤트</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>재생 시작</translation>
    </message>
    <message>
        <source>The replay was not started</source>
        <translation>재생이 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>Replay details</source>
        <translation>재생 세부 정보</translation>
    </message>
    <message>
        <source>Archive: %1</source>
        <translation>아카이브: %1</translation>
    </message>
    <message>
        <source>Which events come again</source>
        <translation>다시 보낼 이벤트</translation>
    </message>
    <message>
        <source>By the time they came to the bus.</source>
        <translation>버스에 들어온 시각을 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>종료 시간</translation>
    </message>
    <message>
        <source>Replay %1 has started</source>
        <translation>재생 %1이(가) 시작되었습니다</translation>
    </message>
    <message>
        <source>Rules take its events as they took them the first time.</source>
        <translation>규칙은 처음과 똑같이 이벤트를 처리합니다.</translation>
    </message>
    <message>
        <source>View replay</source>
        <translation>재생 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::ArchiveList</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete archive</source>
        <translation>아카이브 삭제</translation>
    </message>
    <message>
        <source>The events that it keeps go with it.</source>
        <translation>보관된 이벤트도 함께 삭제됩니다.</translation>
    </message>
    <message>
        <source>Successfully deleted archive %1</source>
        <translation>아카이브 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The archive was not deleted</source>
        <translation>아카이브가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>재생 시작</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Create archive</source>
        <translation>아카이브 생성</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>The archive cannot be shown</source>
        <translation>아카이브를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>EventBridge archive</source>
        <translation>EventBridge 아카이브</translation>
    </message>
    <message>
        <source>Keep the events of a bus, to send them through its rules again.</source>
        <translation>버스의 이벤트를 보관했다가 규칙에 다시 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Retention period</source>
        <translation>보존 기간</translation>
    </message>
    <message>
        <source>Find archives</source>
        <translation>아카이브 찾기</translation>
    </message>
    <message>
        <source>No archives</source>
        <translation>아카이브 없음</translation>
    </message>
    <message>
        <source>With an archive you can repeat what has happened: after a mistake was mended, or for a new rule.</source>
        <translation>아카이브가 있으면 실수를 고친 뒤나 새 규칙을 위해 지난 일을 다시 재현할 수 있습니다.</translation>
    </message>
    <message>
        <source>Indefinite</source>
        <translation>무기한</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Bus</name>
    <message>
        <source>Event buses</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Up to %1 letters, digits, periods, hyphens and underscores.</source>
        <translation>문자, 숫자, 마침표, 하이픈, 밑줄을 %1자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter 1 to %1 letters, digits, periods, hyphens and underscores.</source>
        <translation>문자, 숫자, 마침표, 하이픈, 밑줄을 1~%1자로 입력하세요.</translation>
    </message>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 512 characters.</source>
        <translation>최대 512자입니다.</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Events that could not be delivered are kept in a queue. Without one they are lost.</source>
        <translation>전달하지 못한 이벤트를 대기열에 보관합니다. 없으면 이벤트가 사라집니다.</translation>
    </message>
    <message>
        <source>Queue for dead letters</source>
        <translation>배달 못한 편지용 대기열</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>대기열 선택</translation>
    </message>
    <message>
        <source>A standard queue. Its access policy has to allow events.amazonaws.com to send messages.</source>
        <translation>표준 대기열이어야 합니다. 액세스 정책에서 events.amazonaws.com이 메시지를 보내도록 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Choose a queue.</source>
        <translation>대기열을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::BusForm</name>
    <message>
        <source>Create event bus</source>
        <translation>이벤트 버스 생성</translation>
    </message>
    <message>
        <source>The event bus was not created</source>
        <translation>이벤트 버스가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Event bus details</source>
        <translation>이벤트 버스 세부 정보</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Successfully created event bus %1</source>
        <translation>이벤트 버스 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Rules say what becomes of its events.</source>
        <translation>이벤트를 어떻게 처리할지는 규칙이 정합니다.</translation>
    </message>
    <message>
        <source>View event bus</source>
        <translation>이벤트 버스 보기</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Resource-based policy</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>resource-based policy</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>Lets other accounts and organizations send events to this bus. Your own account needs none.</source>
        <translation>다른 계정과 조직이 이 버스로 이벤트를 보내도록 허용합니다. 내 계정에는 필요 없습니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Another account may send events</source>
        <translation>다른 계정이 이벤트를 보낼 수 있음</translation>
    </message>
    <message>
        <source>Put the account ID in.</source>
        <translation>계정 ID를 넣으세요.</translation>
    </message>
    <message>
        <source>An organization may send events</source>
        <translation>조직이 이벤트를 보낼 수 있음</translation>
    </message>
    <message>
        <source>Put the ID of the organization in.</source>
        <translation>조직 ID를 넣으세요.</translation>
    </message>
    <message>
        <source>Only events of one source</source>
        <translation>한 소스의 이벤트만</translation>
    </message>
    <message>
        <source>Put the account ID and the source in.</source>
        <translation>계정 ID와 소스를 넣으세요.</translation>
    </message>
    <message>
        <source>Empty: no policy.</source>
        <translation>비워 두면 정책이 없습니다.</translation>
    </message>
    <message>
        <source>Event bus ARN: %1</source>
        <translation>이벤트 버스 ARN: %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::BusList</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete event bus</source>
        <translation>이벤트 버스 삭제</translation>
    </message>
    <message>
        <source>Events that are still sent to it are lost without a word.</source>
        <translation>그 뒤에 보낸 이벤트는 아무 알림 없이 사라집니다.</translation>
    </message>
    <message>
        <source>Successfully deleted event bus %1</source>
        <translation>이벤트 버스 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The event bus was not deleted</source>
        <translation>이벤트 버스가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Delete its rules first</source>
        <translation>먼저 규칙을 삭제하세요</translation>
    </message>
    <message>
        <source>The default event bus cannot be deleted: AWS services send to it</source>
        <translation>기본 이벤트 버스는 AWS 서비스가 이벤트를 보내는 곳이므로 삭제할 수 없습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Resource-based policy</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>The event bus cannot be shown</source>
        <translation>이벤트 버스를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>EventBridge event bus</source>
        <translation>EventBridge 이벤트 버스</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>A bus takes events in; its rules pass those that fit on to targets.</source>
        <translation>버스는 이벤트를 받고, 규칙은 맞는 이벤트를 대상으로 전달합니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Find event buses</source>
        <translation>이벤트 버스 찾기</translation>
    </message>
    <message>
        <source>No event buses</source>
        <translation>이벤트 버스 없음</translation>
    </message>
    <message>
        <source>AWS services send to the default bus. Make one for the events of your own programs.</source>
        <translation>AWS 서비스는 기본 버스로 보냅니다. 내 프로그램의 이벤트를 위한 버스를 만드세요.</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>이벤트 전송</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>Manage permissions</source>
        <translation>권한 관리</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Create event bus</source>
        <translation>이벤트 버스 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::ConnectionForm</name>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Authorization type</source>
        <translation>권한 부여 유형</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 키</translation>
    </message>
    <message>
        <source>A header with a secret value.</source>
        <translation>비밀 값이 담긴 헤더를 보냅니다.</translation>
    </message>
    <message>
        <source>Basic (user name and password)</source>
        <translation>기본(사용자 이름과 암호)</translation>
    </message>
    <message>
        <source>OAuth client credentials</source>
        <translation>OAuth 클라이언트 자격 증명</translation>
    </message>
    <message>
        <source>A token that another endpoint gives out.</source>
        <translation>다른 엔드포인트가 발급하는 토큰을 보냅니다.</translation>
    </message>
    <message>
        <source>API key name</source>
        <translation>API 키 이름</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Authorization endpoint</source>
        <translation>권한 부여 엔드포인트</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP 메서드</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>클라이언트 ID</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>클라이언트 암호</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>연결 생성</translation>
    </message>
    <message>
        <source>The connection was not created</source>
        <translation>연결이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>연결 세부 정보</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>권한 부여</translation>
    </message>
    <message>
        <source>It is kept encrypted, and nobody can read it again.</source>
        <translation>암호화하여 보관하며 아무도 다시 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully created connection %1</source>
        <translation>연결 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>authorization</source>
        <translation>권한 부여</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Connections</name>
    <message>
        <source>Authorized</source>
        <translation>권한 부여됨</translation>
    </message>
    <message>
        <source>Deauthorized</source>
        <translation>권한 부여 해제됨</translation>
    </message>
    <message>
        <source>Connection %1 has forgotten its secrets</source>
        <translation>연결 %1의 비밀 값을 지웠습니다</translation>
    </message>
    <message>
        <source>The connection was not deauthorized</source>
        <translation>연결의 권한 부여가 해제되지 않았습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete connection</source>
        <translation>연결 삭제</translation>
    </message>
    <message>
        <source>API destinations that use it get no more events.</source>
        <translation>이 연결을 쓰는 API 대상은 더 이상 이벤트를 받지 못합니다.</translation>
    </message>
    <message>
        <source>Successfully deleted connection %1</source>
        <translation>연결 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The connection was not deleted</source>
        <translation>연결이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Last authorized</source>
        <translation>마지막 권한 부여</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>The connection cannot be shown</source>
        <translation>연결을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>EventBridge connection</source>
        <translation>EventBridge 연결</translation>
    </message>
    <message>
        <source>How EventBridge signs in at the endpoints of API destinations.</source>
        <translation>EventBridge가 API 대상의 엔드포인트에 로그인하는 방법입니다.</translation>
    </message>
    <message>
        <source>Authorization type</source>
        <translation>권한 부여 유형</translation>
    </message>
    <message>
        <source>Find connections</source>
        <translation>연결 찾기</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>연결 없음</translation>
    </message>
    <message>
        <source>An API destination needs one: with a key, a password, or a token by OAuth.</source>
        <translation>API 대상에는 연결이 필요합니다. 키, 암호 또는 OAuth 토큰을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Deauthorize</source>
        <translation>권한 부여 해제</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>연결 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Destinations</name>
    <message>
        <source>API destination endpoint</source>
        <translation>API 대상 엔드포인트</translation>
    </message>
    <message>
        <source>Each * in it stands for a value that the target brings.</source>
        <translation>주소의 *에는 각각 대상이 주는 값이 들어갑니다.</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>http:// 또는 https://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP 메서드</translation>
    </message>
    <message>
        <source>Invocation rate limit</source>
        <translation>호출 속도 제한</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>회/초</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>연결 선택</translation>
    </message>
    <message>
        <source>Choose a connection.</source>
        <translation>연결을 선택하세요.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete API destination</source>
        <translation>API 대상 삭제</translation>
    </message>
    <message>
        <source>Rules that have it as their target cannot deliver any more.</source>
        <translation>이것을 대상으로 둔 규칙은 더 이상 전달할 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted API destination %1</source>
        <translation>API 대상 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The API destination was not deleted</source>
        <translation>API 대상이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>API destinations</source>
        <translation>API 대상</translation>
    </message>
    <message>
        <source>The API destination cannot be shown</source>
        <translation>API 대상을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Create API destination</source>
        <translation>API 대상 생성</translation>
    </message>
    <message>
        <source>The API destination was not created</source>
        <translation>API 대상이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>API destination details</source>
        <translation>API 대상 세부 정보</translation>
    </message>
    <message>
        <source>Successfully created API destination %1</source>
        <translation>API 대상 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Rules can send to it now.</source>
        <translation>이제 규칙이 여기로 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>초당 %1회</translation>
    </message>
    <message>
        <source>EventBridge API destination</source>
        <translation>EventBridge API 대상</translation>
    </message>
    <message>
        <source>Web servers that rules call with their events.</source>
        <translation>규칙이 이벤트를 보내 호출하는 웹 서버입니다.</translation>
    </message>
    <message>
        <source>Find API destinations</source>
        <translation>API 대상 찾기</translation>
    </message>
    <message>
        <source>No API destinations</source>
        <translation>API 대상 없음</translation>
    </message>
    <message>
        <source>Make a connection first, which says how to sign in, and then the destination, which says where.</source>
        <translation>먼저 로그인 방법을 정하는 연결을 만들고, 그다음 주소를 정하는 API 대상을 만드세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Help</name>
    <message>
        <source>Event buses</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>&lt;p&gt;Services and programs tell a &lt;b&gt;bus&lt;/b&gt; what has happened, and know nobody who listens. Its &lt;b&gt;rules&lt;/b&gt; look at each event and pass those that fit on to &lt;b&gt;targets&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;AWS services send to the &lt;b&gt;default&lt;/b&gt; bus. Events of your own programs go there, too, or to a bus of their own.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events create-event-bus --name NAME&lt;/code&gt;, &lt;code&gt;aws events list-event-buses&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;서비스와 프로그램은 일어난 일을 &lt;b&gt;버스&lt;/b&gt;에 알리며, 누가 듣는지는 알 필요가 없습니다. 버스의 &lt;b&gt;규칙&lt;/b&gt;은 이벤트를 하나씩 살펴보고 맞는 이벤트를 &lt;b&gt;대상&lt;/b&gt;으로 전달합니다.&lt;/p&gt;&lt;p&gt;AWS 서비스는 &lt;b&gt;기본&lt;/b&gt; 버스로 보냅니다. 내 프로그램의 이벤트는 기본 버스나 별도의 버스로 보냅니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events create-event-bus --name NAME&lt;/code&gt;, &lt;code&gt;aws events list-event-buses&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What is Amazon EventBridge?</source>
        <translation>Amazon EventBridge란 무엇인가요?</translation>
    </message>
    <message>
        <source>Resource-based policy</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;Your own account sends events by IAM policies. &lt;b&gt;Other accounts&lt;/b&gt; need a statement here that allows &lt;code&gt;events:PutEvents&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;The conditions &lt;code&gt;events:source&lt;/code&gt; and &lt;code&gt;events:detail-type&lt;/code&gt; let some events in only.&lt;/p&gt;</source>
        <translation>&lt;p&gt;내 계정은 IAM 정책으로 이벤트를 보냅니다. &lt;b&gt;다른 계정&lt;/b&gt;에는 &lt;code&gt;events:PutEvents&lt;/code&gt;를 허용하는 문이 여기에 필요합니다.&lt;/p&gt;&lt;p&gt;조건 &lt;code&gt;events:source&lt;/code&gt;와 &lt;code&gt;events:detail-type&lt;/code&gt;으로 일부 이벤트만 허용할 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Permissions of event buses</source>
        <translation>이벤트 버스의 권한</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>&lt;p&gt;A rule runs when an event &lt;b&gt;fits its pattern&lt;/b&gt;, or, on the default bus, &lt;b&gt;at set times&lt;/b&gt;. Several rules can take the same event.&lt;/p&gt;&lt;p&gt;A rule that is disabled takes nothing, and nothing is made up for later.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events put-rule --name NAME --event-pattern JSON&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;규칙은 이벤트가 &lt;b&gt;패턴에 맞을 때&lt;/b&gt;, 또는 기본 버스에서 &lt;b&gt;정해진 시각에&lt;/b&gt; 실행됩니다. 여러 규칙이 같은 이벤트를 처리할 수 있습니다.&lt;/p&gt;&lt;p&gt;비활성화된 규칙은 아무것도 처리하지 않으며, 나중에 보충되지도 않습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events put-rule --name NAME --event-pattern JSON&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Schedules of rules</source>
        <translation>규칙의 일정</translation>
    </message>
    <message>
        <source>Event patterns</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>&lt;p&gt;A pattern has the shape of the event. Each name in it must fit: &lt;b&gt;all&lt;/b&gt; of them, by &lt;b&gt;any&lt;/b&gt; of the values in its list.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;{&quot;source&quot;: [&quot;aws.s3&quot;]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;detail&quot;: {&quot;amount&quot;: [{&quot;numeric&quot;: [&quot;&amp;gt;=&quot;, 100]}]}}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;detail&quot;: {&quot;key&quot;: [{&quot;prefix&quot;: &quot;images/&quot;}]}}&lt;/code&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Try it on a sample event before you save it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;패턴은 이벤트와 같은 모양입니다. 패턴의 이름이 &lt;b&gt;모두&lt;/b&gt; 맞아야 하며, 각 이름은 목록의 값 중 &lt;b&gt;하나&lt;/b&gt;와 맞으면 됩니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;{&quot;source&quot;: [&quot;aws.s3&quot;]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;detail&quot;: {&quot;amount&quot;: [{&quot;numeric&quot;: [&quot;&amp;gt;=&quot;, 100]}]}}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;detail&quot;: {&quot;key&quot;: [{&quot;prefix&quot;: &quot;images/&quot;}]}}&lt;/code&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;저장하기 전에 샘플 이벤트로 시험해 보세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Comparison operators</source>
        <translation>비교 연산자</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every target gets each event of the rule: whole, a &lt;b&gt;part&lt;/b&gt; of it, a &lt;b&gt;constant&lt;/b&gt;, or a text that an &lt;b&gt;input transformer&lt;/b&gt; makes.&lt;/p&gt;&lt;p&gt;The policy of a queue, a topic and a function has to let &lt;code&gt;events.amazonaws.com&lt;/code&gt; in. What cannot be delivered is tried again for up to 24 hours, and then goes to the dead-letter queue, where there is one.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events put-targets --rule NAME --targets Id=1,Arn=ARN&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 대상은 규칙의 이벤트를 하나하나 받습니다. 전체, &lt;b&gt;일부&lt;/b&gt;, &lt;b&gt;상수&lt;/b&gt;, 또는 &lt;b&gt;입력 변환기&lt;/b&gt;가 만든 텍스트를 받을 수 있습니다.&lt;/p&gt;&lt;p&gt;대기열, 주제, 함수의 정책에서 &lt;code&gt;events.amazonaws.com&lt;/code&gt;을 허용해야 합니다. 전달하지 못하면 최대 24시간 동안 다시 시도하고, 그 뒤에는 배달 못한 편지 대기열이 있으면 그곳으로 보냅니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events put-targets --rule NAME --targets Id=1,Arn=ARN&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Input transformation</source>
        <translation>입력 변환</translation>
    </message>
    <message>
        <source>Dead-letter queues</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>이벤트 전송</translation>
    </message>
    <message>
        <source>&lt;p&gt;The bus takes an event, answers with its &lt;b&gt;event ID&lt;/b&gt;, and looks for rules afterwards. An event that no rule takes is gone.&lt;/p&gt;&lt;p&gt;Time, account and Region are added to what you enter.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events put-events --entries JSON&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버스는 이벤트를 받아 &lt;b&gt;이벤트 ID&lt;/b&gt;로 답한 뒤 규칙을 찾습니다. 어떤 규칙도 처리하지 않는 이벤트는 사라집니다.&lt;/p&gt;&lt;p&gt;입력한 내용에 시각, 계정, 리전이 더해집니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events put-events --entries JSON&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sending events</source>
        <translation>이벤트 전송</translation>
    </message>
    <message>
        <source>Structure of events</source>
        <translation>이벤트의 구조</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>&lt;p&gt;An archive keeps the events that come to a bus: all of them, or those that fit its pattern, for some days or for ever.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;replay&lt;/b&gt; puts them on the bus again.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events create-archive --archive-name NAME --event-source-arn ARN&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;아카이브는 버스에 들어온 이벤트를 모두 또는 패턴에 맞는 것만, 며칠 동안 또는 영구히 보관합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;재생&lt;/b&gt;은 보관된 이벤트를 버스에 다시 보냅니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events create-archive --archive-name NAME --event-source-arn ARN&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>&lt;p&gt;A replay sends what an archive has kept between two times through the rules of its bus again. Its events carry the name &lt;code&gt;replay-name&lt;/code&gt;, so that a pattern can tell them from new ones, and no archive keeps them twice.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events start-replay --replay-name NAME …&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;재생은 두 시각 사이에 아카이브가 보관한 이벤트를 버스의 규칙에 다시 보냅니다. 이 이벤트에는 &lt;code&gt;replay-name&lt;/code&gt;이 붙어 있어 패턴으로 새 이벤트와 구분할 수 있으며, 아카이브에 두 번 보관되지 않습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events start-replay --replay-name NAME …&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>API destinations</source>
        <translation>API 대상</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;API destination&lt;/b&gt; is a web server that a rule calls with its events. A &lt;b&gt;connection&lt;/b&gt; says how to sign in there: with a key in a header, a user name and password, or a token by OAuth. Its secrets are kept encrypted.&lt;/p&gt;&lt;p&gt;A rule that calls one needs a &lt;b&gt;role&lt;/b&gt; that EventBridge can assume.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws events create-connection&lt;/code&gt;, &lt;code&gt;aws events create-api-destination&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;API 대상&lt;/b&gt;은 규칙이 이벤트를 보내 호출하는 웹 서버입니다. &lt;b&gt;연결&lt;/b&gt;은 헤더의 키, 사용자 이름과 암호, OAuth 토큰 중 어떤 방법으로 로그인할지 정합니다. 비밀 값은 암호화하여 보관합니다.&lt;/p&gt;&lt;p&gt;API 대상을 호출하는 규칙에는 EventBridge가 수임할 수 있는 &lt;b&gt;역할&lt;/b&gt;이 필요합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws events create-connection&lt;/code&gt;, &lt;code&gt;aws events create-api-destination&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::PatternTest</name>
    <message>
        <source>Without a pattern every event fits</source>
        <translation>패턴이 없으면 모든 이벤트가 맞습니다</translation>
    </message>
    <message>
        <source>The pattern could not be tested</source>
        <translation>패턴을 테스트하지 못했습니다</translation>
    </message>
    <message>
        <source>The sample event matches the pattern</source>
        <translation>샘플 이벤트가 패턴과 일치합니다</translation>
    </message>
    <message>
        <source>The sample event does not match the pattern</source>
        <translation>샘플 이벤트가 패턴과 일치하지 않습니다</translation>
    </message>
    <message>
        <source>Sample event</source>
        <translation>샘플 이벤트</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>패턴 테스트</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Patterns</name>
    <message>
        <source>Event pattern - optional</source>
        <translation>이벤트 패턴 - 선택 사항</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>Without one every event fits.</source>
        <translation>없으면 모든 이벤트가 맞습니다.</translation>
    </message>
    <message>
        <source>Each name must fit: all of them, by any of the values in its list.</source>
        <translation>모든 이름이 맞아야 하며, 각 이름은 목록의 값 중 하나와 맞으면 됩니다.</translation>
    </message>
    <message>
        <source>All events of a source</source>
        <translation>한 소스의 모든 이벤트</translation>
    </message>
    <message>
        <source>One of several types</source>
        <translation>여러 유형 중 하나</translation>
    </message>
    <message>
        <source>Objects created in a bucket</source>
        <translation>버킷에 생성된 객체</translation>
    </message>
    <message>
        <source>Its events have to be sent to EventBridge.</source>
        <translation>버킷의 이벤트를 EventBridge로 보내도록 설정해야 합니다.</translation>
    </message>
    <message>
        <source>An alarm goes off</source>
        <translation>경보 발생</translation>
    </message>
    <message>
        <source>A number in a range</source>
        <translation>범위 안의 숫자</translation>
    </message>
    <message>
        <source>Anything but a value</source>
        <translation>특정 값이 아닌 것</translation>
    </message>
    <message>
        <source>Enter an event pattern.</source>
        <translation>이벤트 패턴을 입력하세요.</translation>
    </message>
    <message>
        <source>Sample event - optional</source>
        <translation>샘플 이벤트 - 선택 사항</translation>
    </message>
    <message>
        <source>To try the pattern on. It is not kept.</source>
        <translation>패턴을 시험하는 데 쓰며 저장되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Replays</name>
    <message>
        <source>Starting</source>
        <translation>시작 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Canceling</source>
        <translation>취소 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Replay %1 is being canceled</source>
        <translation>재생 %1을(를) 취소하고 있습니다</translation>
    </message>
    <message>
        <source>The replay was not canceled</source>
        <translation>재생이 취소되지 않았습니다</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>아카이브</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Events from</source>
        <translation>이벤트 시작 시각</translation>
    </message>
    <message>
        <source>Events to</source>
        <translation>이벤트 종료 시각</translation>
    </message>
    <message>
        <source>Last event replayed</source>
        <translation>마지막으로 재생된 이벤트</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료됨</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>The replay cannot be shown</source>
        <translation>재생을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>EventBridge replay</source>
        <translation>EventBridge 재생</translation>
    </message>
    <message>
        <source>Events of an archive that come to their bus again, in the order of their times.</source>
        <translation>아카이브의 이벤트를 시각 순서대로 버스에 다시 보냅니다.</translation>
    </message>
    <message>
        <source>Find replays</source>
        <translation>재생 찾기</translation>
    </message>
    <message>
        <source>No replays</source>
        <translation>재생 없음</translation>
    </message>
    <message>
        <source>Cancel replay</source>
        <translation>재생 취소</translation>
    </message>
    <message>
        <source>A replay starts from an archive: choose one, and from when to when its events are to come again.</source>
        <translation>재생은 아카이브에서 시작합니다. 아카이브와 다시 보낼 이벤트의 기간을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose an archive</source>
        <translation>아카이브 선택</translation>
    </message>
    <message>
        <source>Its events have not come again yet. A replay says from when to when.</source>
        <translation>아직 이벤트를 다시 보내지 않았습니다. 재생에서 기간을 정합니다.</translation>
    </message>
    <message>
        <source>Start replay</source>
        <translation>재생 시작</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::Rule</name>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::RuleForm</name>
    <message>
        <source>Rule type</source>
        <translation>규칙 유형</translation>
    </message>
    <message>
        <source>Rule with an event pattern</source>
        <translation>이벤트 패턴이 있는 규칙</translation>
    </message>
    <message>
        <source>Runs when an event that fits comes to the bus.</source>
        <translation>맞는 이벤트가 버스에 들어오면 실행됩니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Runs at set times, on the default event bus.</source>
        <translation>기본 이벤트 버스에서 정해진 시각에 실행됩니다.</translation>
    </message>
    <message>
        <source>Schedule expression</source>
        <translation>일정 표현식</translation>
    </message>
    <message>
        <source>Such as rate(5 minutes), or cron(0 9 ? * MON-FRI *): minutes, hours, day of month, month, day of week, year, in UTC.</source>
        <translation>예: rate(5 minutes), cron(0 9 ? * MON-FRI *). cron은 분, 시, 일, 월, 요일, 연도 순이며 UTC를 기준으로 합니다.</translation>
    </message>
    <message>
        <source>Enter rate(…) or cron(…) with six fields, one of the two days being a question mark.</source>
        <translation>rate(…)를 입력하거나, 필드 여섯 개로 된 cron(…)을 입력하세요. 일과 요일 중 하나는 물음표여야 합니다.</translation>
    </message>
    <message>
        <source>Rule details</source>
        <translation>규칙 세부 정보</translation>
    </message>
    <message>
        <source>Event bus: %1</source>
        <translation>이벤트 버스: %1</translation>
    </message>
    <message>
        <source>Enable the rule</source>
        <translation>규칙 활성화</translation>
    </message>
    <message>
        <source>A rule of this name exists on the event bus.</source>
        <translation>이벤트 버스에 같은 이름의 규칙이 있습니다.</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>The rule was not created</source>
        <translation>규칙이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>실행 조건</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully created rule %1</source>
        <translation>규칙 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>It does nothing until it has a target.</source>
        <translation>대상이 있어야 동작합니다.</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>대상 추가</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>%1 has made this rule and alone may change it.</source>
        <translation>%1이(가) 이 규칙을 만들었으며 이 서비스만 변경할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::RuleList</name>
    <message>
        <source>Scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Event pattern</source>
        <translation>이벤트 패턴</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>규칙 삭제</translation>
    </message>
    <message>
        <source>Its targets go with it. What was on its way to them is still delivered.</source>
        <translation>대상도 함께 삭제됩니다. 대상으로 가던 이벤트는 그대로 전달됩니다.</translation>
    </message>
    <message>
        <source>Successfully deleted rule %1</source>
        <translation>규칙 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The rule was not deleted</source>
        <translation>규칙이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The service that made the rule deletes it, too</source>
        <translation>규칙을 만든 서비스가 삭제합니다</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Rule %1 is enabled</source>
        <translation>규칙 %1이(가) 활성화되었습니다</translation>
    </message>
    <message>
        <source>The rule was not enabled</source>
        <translation>규칙이 활성화되지 않았습니다</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Rule %1 is disabled</source>
        <translation>규칙 %1이(가) 비활성화되었습니다</translation>
    </message>
    <message>
        <source>The rule was not disabled</source>
        <translation>규칙이 비활성화되지 않았습니다</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
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
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>관리 주체</translation>
    </message>
    <message>
        <source>The rule cannot be shown</source>
        <translation>규칙을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Event pattern or schedule</source>
        <translation>이벤트 패턴 또는 일정</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>EventBridge rule</source>
        <translation>EventBridge 규칙</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Which events go where, and what happens at which time.</source>
        <translation>어떤 이벤트가 어디로 가는지, 언제 무엇이 실행되는지를 정합니다.</translation>
    </message>
    <message>
        <source>Which events of this bus go where.</source>
        <translation>이 버스의 어떤 이벤트가 어디로 가는지를 정합니다.</translation>
    </message>
    <message>
        <source>Find rules</source>
        <translation>규칙 찾기</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>규칙 없음</translation>
    </message>
    <message>
        <source>A rule waits for events that fit its pattern, or for a time, and passes them on to up to five targets.</source>
        <translation>규칙은 패턴에 맞는 이벤트나 정해진 시각을 기다렸다가 최대 5개의 대상으로 전달합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::SendEvents</name>
    <message>
        <source>Event source</source>
        <translation>이벤트 소스</translation>
    </message>
    <message>
        <source>Who tells. Names that begin with aws. belong to AWS services.</source>
        <translation>이벤트를 알리는 주체입니다. aws.로 시작하는 이름은 AWS 서비스가 씁니다.</translation>
    </message>
    <message>
        <source>Enter an event source.</source>
        <translation>이벤트 소스를 입력하세요.</translation>
    </message>
    <message>
        <source>Detail type</source>
        <translation>세부 정보 유형</translation>
    </message>
    <message>
        <source>Order placed</source>
        <translation>주문 접수</translation>
    </message>
    <message>
        <source>What has happened.</source>
        <translation>일어난 일입니다.</translation>
    </message>
    <message>
        <source>Enter a detail type.</source>
        <translation>세부 정보 유형을 입력하세요.</translation>
    </message>
    <message>
        <source>Resources - optional</source>
        <translation>리소스 - 선택 사항</translation>
    </message>
    <message>
        <source>ARNs of what the event is about, one on each line.</source>
        <translation>이벤트와 관련된 리소스의 ARN을 한 줄에 하나씩 입력합니다.</translation>
    </message>
    <message>
        <source>Event detail</source>
        <translation>이벤트 세부 정보</translation>
    </message>
    <message>
        <source>A JSON object.</source>
        <translation>JSON 객체입니다.</translation>
    </message>
    <message>
        <source>Enter a JSON object.</source>
        <translation>JSON 객체를 입력하세요.</translation>
    </message>
    <message>
        <source>Event details</source>
        <translation>이벤트 정보</translation>
    </message>
    <message>
        <source>EventBridge told nothing about the event.</source>
        <translation>EventBridge가 이벤트에 대해 아무것도 알려 주지 않았습니다.</translation>
    </message>
    <message>
        <source>Send events</source>
        <translation>이벤트 전송</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>전송</translation>
    </message>
    <message>
        <source>The event was not sent</source>
        <translation>이벤트가 전송되지 않았습니다</translation>
    </message>
    <message>
        <source>Event sent to bus %1</source>
        <translation>버스 %1(으)로 이벤트를 전송했습니다</translation>
    </message>
    <message>
        <source>Event ID: %1</source>
        <translation>이벤트 ID: %1</translation>
    </message>
    <message>
        <source>Send another event</source>
        <translation>다른 이벤트 전송</translation>
    </message>
    <message>
        <source>Event buses</source>
        <translation>이벤트 버스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::TargetForm</name>
    <message>
        <source>SQS queue</source>
        <translation>SQS 대기열</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>API destination</source>
        <translation>API 대상</translation>
    </message>
    <message>
        <source>Choose a target</source>
        <translation>대상 선택</translation>
    </message>
    <message>
        <source>Choose a target.</source>
        <translation>대상을 선택하세요.</translation>
    </message>
    <message>
        <source>Target type</source>
        <translation>대상 유형</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>메시지 그룹 ID</translation>
    </message>
    <message>
        <source>Messages of one group are received in order. The queue needs content-based deduplication.</source>
        <translation>같은 그룹의 메시지는 순서대로 수신됩니다. 대기열에 콘텐츠 기반 중복 제거가 필요합니다.</translation>
    </message>
    <message>
        <source>Enter a message group ID.</source>
        <translation>메시지 그룹 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation>역할 선택</translation>
    </message>
    <message>
        <source>One that events.amazonaws.com can assume.</source>
        <translation>events.amazonaws.com이 수임할 수 있는 역할입니다.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>역할을 선택하세요.</translation>
    </message>
    <message>
        <source>Let the rule in</source>
        <translation>규칙 허용</translation>
    </message>
    <message>
        <source>Adds a statement to the policy of the target.</source>
        <translation>대상의 정책에 문을 추가합니다.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>규칙: %1</translation>
    </message>
    <message>
        <source>Its access policy has to allow events.amazonaws.com to publish.</source>
        <translation>액세스 정책에서 events.amazonaws.com의 게시를 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Own retry policy</source>
        <translation>자체 재시도 정책</translation>
    </message>
    <message>
        <source>Without one it is tried for 24 hours, 185 times.</source>
        <translation>없으면 24시간 동안 185번 시도합니다.</translation>
    </message>
    <message>
        <source>Maximum age of event</source>
        <translation>이벤트의 최대 보존 시간</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Retry attempts</source>
        <translation>재시도 횟수</translation>
    </message>
    <message>
        <source>times</source>
        <translation>회</translation>
    </message>
    <message>
        <source>Retry policy and dead-letter queue - optional</source>
        <translation>재시도 정책 및 배달 못한 편지 대기열 - 선택 사항</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>대상 추가</translation>
    </message>
    <message>
        <source>The target was not saved</source>
        <translation>대상이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Rule %1 has a new target</source>
        <translation>규칙 %1에 새 대상이 생겼습니다</translation>
    </message>
    <message>
        <source>target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>The rule has no target %1.</source>
        <translation>규칙에 대상 %1이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::TargetInput</name>
    <message>
        <source>Input path</source>
        <translation>입력 경로</translation>
    </message>
    <message>
        <source>Names for parts of the event: such as amount for $.detail.amount.</source>
        <translation>이벤트의 각 부분에 붙일 이름입니다. 예: $.detail.amount에 amount.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Text in quotation marks, or JSON, with the names in angle brackets: &quot;An order of &lt;amount&gt;.&quot;</source>
        <translation>따옴표로 묶은 텍스트나 JSON이며 이름은 꺾쇠괄호로 묶습니다. 예: &quot;An order of &lt;amount&gt;.&quot;</translation>
    </message>
    <message>
        <source>Enter a template.</source>
        <translation>템플릿을 입력하세요.</translation>
    </message>
    <message>
        <source>Target input</source>
        <translation>대상 입력</translation>
    </message>
    <message>
        <source>Matched event</source>
        <translation>일치하는 이벤트</translation>
    </message>
    <message>
        <source>The whole event, as JSON.</source>
        <translation>이벤트 전체를 JSON으로 보냅니다.</translation>
    </message>
    <message>
        <source>Part of the matched event</source>
        <translation>일치하는 이벤트의 일부</translation>
    </message>
    <message>
        <source>What a path finds in the event.</source>
        <translation>이벤트에서 경로가 가리키는 부분입니다.</translation>
    </message>
    <message>
        <source>Constant (JSON text)</source>
        <translation>상수(JSON 텍스트)</translation>
    </message>
    <message>
        <source>The same each time.</source>
        <translation>매번 같은 내용을 보냅니다.</translation>
    </message>
    <message>
        <source>Input transformer</source>
        <translation>입력 변환기</translation>
    </message>
    <message>
        <source>A text of your own with parts of the event in it.</source>
        <translation>이벤트의 일부를 넣어 직접 작성한 텍스트입니다.</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON 경로</translation>
    </message>
    <message>
        <source>Such as $.detail or $.detail.amount.</source>
        <translation>예: $.detail 또는 $.detail.amount.</translation>
    </message>
    <message>
        <source>Enter a path that begins with $.</source>
        <translation>$로 시작하는 경로를 입력하세요.</translation>
    </message>
    <message>
        <source>JSON text</source>
        <translation>JSON 텍스트</translation>
    </message>
    <message>
        <source>Enter JSON.</source>
        <translation>JSON을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::events::TargetList</name>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove target</source>
        <translation>대상 제거</translation>
    </message>
    <message>
        <source>It gets no more events of this rule.</source>
        <translation>이 규칙의 이벤트를 더 이상 받지 않습니다.</translation>
    </message>
    <message>
        <source>Successfully removed target %1</source>
        <translation>대상 %1을(를) 제거했습니다</translation>
    </message>
    <message>
        <source>The target was not removed</source>
        <translation>대상이 제거되지 않았습니다</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>What gets the events of this rule: at most five.</source>
        <translation>이 규칙의 이벤트를 받는 대상이며 최대 5개입니다.</translation>
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
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Find targets</source>
        <translation>대상 찾기</translation>
    </message>
    <message>
        <source>No targets</source>
        <translation>대상 없음</translation>
    </message>
    <message>
        <source>A rule without targets does nothing. Send its events to a queue to look at them there.</source>
        <translation>대상이 없는 규칙은 아무 일도 하지 않습니다. 이벤트를 대기열로 보내 확인해 보세요.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>대상 추가</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::FlowCharts</name>
    <message>
        <source>Messages per second</source>
        <translation>초당 메시지</translation>
    </message>
    <message>
        <source>Messages in queues</source>
        <translation>대기열의 메시지</translation>
    </message>
    <message>
        <source>Messages per second of the last two minutes</source>
        <translation>최근 2분간 초당 메시지</translation>
    </message>
    <message>
        <source>Messages in queues in the last two minutes</source>
        <translation>최근 2분간 대기열의 메시지</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>아직 메시지가 없습니다</translation>
    </message>
    <message>
        <source>The queues are empty</source>
        <translation>대기열이 비어 있습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::FlowDetails</name>
    <message>
        <source>On its way</source>
        <translation>이동하는 중</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>지연됨</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>보이지 않음</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>처리 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>메시지 텍스트</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Click a message to read it and to see where it has been, or a resource to see what waits in it.</source>
        <translation>메시지를 클릭하면 내용과 지나온 길을 볼 수 있고, 리소스를 클릭하면 그 안에서 기다리는 메시지를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>메시지 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Visible again at</source>
        <translation>다시 보이는 시각</translation>
    </message>
    <message>
        <source>Can be received from</source>
        <translation>수신 가능 시각</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>(until %1)</source>
        <translation>(%1까지)</translation>
    </message>
    <message>
        <source>Receive count</source>
        <translation>수신 횟수</translation>
    </message>
    <message>
        <source>Open in the console</source>
        <translation>콘솔에서 열기</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Messages available</source>
        <translation>사용 가능한 메시지</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>이동 중인 메시지</translation>
    </message>
    <message>
        <source>Messages delayed</source>
        <translation>지연된 메시지</translation>
    </message>
    <message>
        <source>Messages seen here</source>
        <translation>여기서 본 메시지</translation>
    </message>
    <message>
        <source>Failures seen here</source>
        <translation>여기서 본 실패</translation>
    </message>
    <message>
        <source>Filter from %1</source>
        <translation>%1의 필터</translation>
    </message>
    <message>
        <source>Messages here</source>
        <translation>여기 있는 메시지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::FlowPage</name>
    <message>
        <source>Message flow</source>
        <translation>메시지 흐름</translation>
    </message>
    <message>
        <source>Pause or continue</source>
        <translation>일시 중지 또는 계속</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Each message is a dot: it travels, waits, becomes invisible, comes back, or dies to the dead-letter queue.</source>
        <translation>메시지 하나가 점 하나입니다. 이동하고, 기다리고, 보이지 않게 되고, 돌아오거나, 배달 못한 편지 대기열로 갑니다.</translation>
    </message>
    <message>
        <source>Build the demo</source>
        <translation>데모 만들기</translation>
    </message>
    <message>
        <source>Send something</source>
        <translation>보내 보기</translation>
    </message>
    <message>
        <source>Resources and messages</source>
        <translation>리소스와 메시지</translation>
    </message>
    <message>
        <source>Find messages by ID or text</source>
        <translation>ID 또는 텍스트로 메시지 찾기</translation>
    </message>
    <message>
        <source>Building: step %1 of %2</source>
        <translation>만드는 중: %2단계 중 %1단계</translation>
    </message>
    <message>
        <source>Some resources could not be listed: %1</source>
        <translation>일부 리소스를 나열할 수 없습니다. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s) went by too fast to be shown.</source>
        <translation>
            <numerusform>%n개의 이동이 너무 빨라 표시되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo was not built</source>
        <translation>데모를 만들지 못했습니다</translation>
    </message>
    <message>
        <source>The demo is built</source>
        <translation>데모를 만들었습니다</translation>
    </message>
    <message>
        <source>Choose Send something, and watch.</source>
        <translation>보내 보기를 선택하고 지켜보세요.</translation>
    </message>
    <message>
        <source>%1 was not sent</source>
        <translation>%1을(를) 보내지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::Help</name>
    <message>
        <source>Message flow</source>
        <translation>메시지 흐름</translation>
    </message>
    <message>
        <source>&lt;p&gt;What moves between buckets, topics, event buses, rules, queues and functions, as the services report it.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;A &lt;b&gt;full dot&lt;/b&gt; waits to be received.&lt;/li&gt;&lt;li&gt;A &lt;b&gt;dim dot with a ring&lt;/b&gt; is invisible: somebody has received it. When the ring is used up and it was not deleted, it comes back.&lt;/li&gt;&lt;li&gt;A &lt;b&gt;hollow dot&lt;/b&gt; is delayed.&lt;/li&gt;&lt;li&gt;A &lt;b&gt;dashed way&lt;/b&gt; leads to a dead-letter queue, a &lt;b&gt;moving dashed line&lt;/b&gt; stands for more messages than dots could show.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;&lt;b&gt;Pause&lt;/b&gt;, &lt;b&gt;step&lt;/b&gt; and the speeds set the cloud&apos;s clock: delays, timeouts and retries wait with it. Functions run in real time.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버킷, 주제, 이벤트 버스, 규칙, 대기열, 함수 사이를 오가는 것을 서비스가 알리는 그대로 보여 줍니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;꽉 찬 점&lt;/b&gt;은 수신을 기다립니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;고리가 있는 흐린 점&lt;/b&gt;은 보이지 않는 메시지입니다. 누군가 수신했으며, 고리가 다 줄어들 때까지 삭제되지 않으면 돌아옵니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;속이 빈 점&lt;/b&gt;은 지연된 메시지입니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;파선&lt;/b&gt;은 배달 못한 편지 대기열로 이어지고, &lt;b&gt;움직이는 파선&lt;/b&gt;은 점으로 나타낼 수 없을 만큼 많은 메시지를 뜻합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;&lt;b&gt;일시 중지&lt;/b&gt;, &lt;b&gt;단계&lt;/b&gt;, 속도는 클라우드의 시계를 설정합니다. 지연, 제한 시간, 재시도도 함께 기다립니다. 함수는 실제 시간으로 실행됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::PlaybackBar</name>
    <message>
        <source>Step: a quarter of a second</source>
        <translation>단계: 4분의 1초</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>0.5×</source>
        <translation>0.5×</translation>
    </message>
    <message>
        <source>0.1×</source>
        <translation>0.1×</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>시계 속도</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>시계 일시 중지</translation>
    </message>
    <message>
        <source>Let the clock go on</source>
        <translation>시계 계속</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock stands still, for all windows and clients.</source>
        <translation>클라우드의 시계가 모든 창과 클라이언트에서 멈춰 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::flow::Words</name>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>Event bus</source>
        <translation>이벤트 버스</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 대기열</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/초</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>실패 %1</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Arrived, delayed</source>
        <translation>도착, 지연됨</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>Received, invisible to others</source>
        <translation>수신됨, 다른 소비자에게 보이지 않음</translation>
    </message>
    <message>
        <source>Visibility timeout changed</source>
        <translation>표시 제한 시간 변경됨</translation>
    </message>
    <message>
        <source>Visible again</source>
        <translation>다시 보임</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Queue purged</source>
        <translation>대기열 제거됨</translation>
    </message>
    <message>
        <source>Moved to the dead-letter queue</source>
        <translation>배달 못한 편지 대기열로 이동됨</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>필터로 걸러짐</translation>
    </message>
    <message>
        <source>Matched by a rule</source>
        <translation>규칙과 일치</translation>
    </message>
    <message>
        <source>Function invoked</source>
        <translation>함수 호출됨</translation>
    </message>
    <message>
        <source>Function succeeded</source>
        <translation>함수 성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Failed, will be tried again</source>
        <translation>실패, 다시 시도 예정</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>액세스 거부됨</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>대기 %1</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>이동 중 %1</translation>
    </message>
    <message>
        <source>%1 delayed</source>
        <translation>지연 %1</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>실행 중 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>메시지 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::AccountSettings</name>
    <message>
        <source>an uppercase letter</source>
        <translation>대문자</translation>
    </message>
    <message>
        <source>a lowercase letter</source>
        <translation>소문자</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a symbol</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>암호 정책</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <source>IAM default</source>
        <translation>IAM 기본값</translation>
    </message>
    <message>
        <source>Minimum length</source>
        <translation>최소 길이</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n자</numerusform>
        </translation>
    </message>
    <message>
        <source>Must contain</source>
        <translation>포함해야 하는 문자</translation>
    </message>
    <message>
        <source>Nothing particular</source>
        <translation>특별한 조건 없음</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>만료</translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s)</source>
        <translation>
            <numerusform>%n일 후</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>재사용</translation>
    </message>
    <message>
        <source>Not the last %1</source>
        <translation>최근 %1개는 불가</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>허용됨</translation>
    </message>
    <message>
        <source>Users may change their own</source>
        <translation>사용자가 직접 변경 가능</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>자</translation>
    </message>
    <message>
        <source>Uppercase letters (A-Z)</source>
        <translation>대문자(A-Z)</translation>
    </message>
    <message>
        <source>Lowercase letters (a-z)</source>
        <translation>소문자(a-z)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Symbols such as ! @ # $ %</source>
        <translation>! @ # $ % 같은 기호</translation>
    </message>
    <message>
        <source>Passwords expire</source>
        <translation>암호 만료</translation>
    </message>
    <message>
        <source>Expire after</source>
        <translation>만료까지</translation>
    </message>
    <message>
        <source>Remember the last</source>
        <translation>기억할 최근 암호 수</translation>
    </message>
    <message>
        <source>0 to 24; with 0 an old password may come back.</source>
        <translation>0~24. 0이면 이전 암호를 다시 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>passwords</source>
        <translation>개</translation>
    </message>
    <message>
        <source>Users may change their own password</source>
        <translation>사용자가 자신의 암호를 변경할 수 있음</translation>
    </message>
    <message>
        <source>It holds from the next password on.</source>
        <translation>다음에 정하는 암호부터 적용됩니다.</translation>
    </message>
    <message>
        <source>password policy</source>
        <translation>암호 정책</translation>
    </message>
    <message>
        <source>What passwords of this account&apos;s users must be like.</source>
        <translation>이 계정 사용자의 암호가 갖추어야 할 조건입니다.</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>기본값으로 재설정</translation>
    </message>
    <message>
        <source>The default password policy holds again</source>
        <translation>기본 암호 정책이 다시 적용됩니다</translation>
    </message>
    <message>
        <source>The password policy was not changed</source>
        <translation>암호 정책이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Account alias</source>
        <translation>계정 별칭</translation>
    </message>
    <message>
        <source>account alias</source>
        <translation>계정 별칭</translation>
    </message>
    <message>
        <source>A name for the account, in the sign-in address.</source>
        <translation>로그인 주소에 쓰이는 계정 이름입니다.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The account alias is deleted</source>
        <translation>계정 별칭이 삭제되었습니다</translation>
    </message>
    <message>
        <source>The account alias was not deleted</source>
        <translation>계정 별칭이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>3 to 63 lowercase letters, numbers and hyphens.</source>
        <translation>소문자, 숫자, 하이픈 3~63자.</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>계정 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::ActionCatalog</name>
    <message>
        <source>List</source>
        <translation>나열</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Permissions management</source>
        <translation>권한 관리</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>태그 지정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::CredentialReport</name>
    <message>
        <source>Download credential report</source>
        <translation>자격 증명 보고서 다운로드</translation>
    </message>
    <message>
        <source>The credential report was not saved</source>
        <translation>자격 증명 보고서가 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Credential report</source>
        <translation>자격 증명 보고서</translation>
    </message>
    <message>
        <source>All users of the account and the state of their credentials.</source>
        <translation>계정의 모든 사용자와 자격 증명 상태입니다.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Password last used</source>
        <translation>암호 마지막 사용</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>Access key 1</source>
        <translation>액세스 키 1</translation>
    </message>
    <message>
        <source>Key 1 last used</source>
        <translation>키 1 마지막 사용</translation>
    </message>
    <message>
        <source>Access key 2</source>
        <translation>액세스 키 2</translation>
    </message>
    <message>
        <source>Find users by name</source>
        <translation>이름으로 사용자 찾기</translation>
    </message>
    <message>
        <source>An empty report</source>
        <translation>빈 보고서</translation>
    </message>
    <message>
        <source>Reports are kept for four hours: users that are newer are in the next one.</source>
        <translation>보고서는 4시간 동안 유지됩니다. 그보다 새로운 사용자는 다음 보고서에 나옵니다.</translation>
    </message>
    <message>
        <source>Download .csv file</source>
        <translation>.csv 파일 다운로드</translation>
    </message>
    <message>
        <source>The credential report is saved</source>
        <translation>자격 증명 보고서를 저장했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Credentials</name>
    <message>
        <source>Download .csv file</source>
        <translation>.csv 파일 다운로드</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>파일을 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Retrieve credentials</source>
        <translation>자격 증명 받기</translation>
    </message>
    <message>
        <source>This is the only time that they are shown</source>
        <translation>지금 한 번만 표시됩니다</translation>
    </message>
    <message>
        <source>Save them now. A lost secret cannot be recovered, only replaced.</source>
        <translation>지금 저장하세요. 잃어버린 보안 키는 복구할 수 없고 교체만 가능합니다.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Console password</source>
        <translation>콘솔 암호</translation>
    </message>
    <message>
        <source>console password</source>
        <translation>콘솔 암호</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Console sign-in</source>
        <translation>콘솔 로그인</translation>
    </message>
    <message>
        <source>console sign-in</source>
        <translation>콘솔 로그인</translation>
    </message>
    <message>
        <source>A password to sign in to the console with.</source>
        <translation>콘솔에 로그인할 때 쓰는 암호입니다.</translation>
    </message>
    <message>
        <source>Console access</source>
        <translation>콘솔 액세스</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>암호 설정일</translation>
    </message>
    <message>
        <source>New password at next sign-in</source>
        <translation>다음 로그인 시 새 암호</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>필요</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>암호를 입력하세요.</translation>
    </message>
    <message>
        <source>The user must choose a new password at the next sign-in</source>
        <translation>다음 로그인 시 새 암호를 정해야 함</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>For programs: at most two, so that one can be changed for the other.</source>
        <translation>프로그램용입니다. 서로 교체할 수 있도록 최대 2개입니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>비활성</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>No access keys</source>
        <translation>액세스 키 없음</translation>
    </message>
    <message>
        <source>Create one for the AWS CLI or an SDK, and see with it what this user may do.</source>
        <translation>AWS CLI나 SDK용으로 하나 만들고 이 사용자가 무엇을 할 수 있는지 확인해 보세요.</translation>
    </message>
    <message>
        <source>The access key was not changed</source>
        <translation>액세스 키가 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>The access key is active</source>
        <translation>액세스 키가 활성 상태입니다</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>The access key is inactive</source>
        <translation>액세스 키가 비활성 상태입니다</translation>
    </message>
    <message>
        <source>Create access key</source>
        <translation>액세스 키 만들기</translation>
    </message>
    <message>
        <source>The access key was not created</source>
        <translation>액세스 키가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete access key</source>
        <translation>액세스 키 삭제</translation>
    </message>
    <message>
        <source>Programs with this key are refused at once, also links that were signed with it. This cannot be undone: to try it first, deactivate the key.</source>
        <translation>이 키를 쓰는 프로그램과 이 키로 서명한 링크가 즉시 거부됩니다. 되돌릴 수 없습니다. 먼저 확인하려면 키를 비활성화하세요.</translation>
    </message>
    <message>
        <source>Successfully deleted access key %1</source>
        <translation>액세스 키 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The access key was not deleted</source>
        <translation>액세스 키가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Find access keys</source>
        <translation>액세스 키 찾기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Dashboard</name>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Identity providers</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>Work as a user, not as root</source>
        <translation>루트가 아닌 사용자로 작업</translation>
    </message>
    <message>
        <source>There are users</source>
        <translation>사용자가 있음</translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation>사용자 생성</translation>
    </message>
    <message>
        <source>MFA of the root user</source>
        <translation>루트 사용자의 MFA</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>할당되지 않음</translation>
    </message>
    <message>
        <source>MFA devices in use</source>
        <translation>사용 중인 MFA 디바이스</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>디바이스 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>No user has one</source>
        <translation>가진 사용자가 없음</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>암호 정책</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>사용자 지정</translation>
    </message>
    <message>
        <source>Set a password policy</source>
        <translation>암호 정책 설정</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>계정 ID</translation>
    </message>
    <message>
        <source>Account alias</source>
        <translation>계정 별칭</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>Sign-in address for users</source>
        <translation>사용자 로그인 주소</translation>
    </message>
    <message>
        <source>What would be allowed?</source>
        <translation>무엇이 허용될까요?</translation>
    </message>
    <message>
        <source>Policy simulator</source>
        <translation>정책 시뮬레이터</translation>
    </message>
    <message>
        <source>Who has which credentials?</source>
        <translation>누가 어떤 자격 증명을 갖고 있나요?</translation>
    </message>
    <message>
        <source>Credential report</source>
        <translation>자격 증명 보고서</translation>
    </message>
    <message>
        <source>What is written down?</source>
        <translation>무엇이 정해져 있나요?</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>정책 생성</translation>
    </message>
    <message>
        <source>IAM dashboard</source>
        <translation>IAM 대시보드</translation>
    </message>
    <message>
        <source>The account cannot be shown</source>
        <translation>계정을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>IAM resources</source>
        <translation>IAM 리소스</translation>
    </message>
    <message>
        <source>In this account, the same in every Region.</source>
        <translation>이 계정의 모든 리전에서 동일합니다.</translation>
    </message>
    <message>
        <source>Security recommendations</source>
        <translation>보안 권장 사항</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>AWS 계정</translation>
    </message>
    <message>
        <source>Quick links</source>
        <translation>빠른 링크</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Decision</name>
    <message>
        <source>root user of %1</source>
        <translation>%1의 루트 사용자</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>익명</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>콘솔</translation>
    </message>
    <message>
        <source>AWS CLI or SDK</source>
        <translation>AWS CLI 또는 SDK</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>AWS 서비스</translation>
    </message>
    <message>
        <source>An anonymous caller</source>
        <translation>익명 호출자</translation>
    </message>
    <message>
        <source>A rule of the service, not a policy, refused %1 to %2.</source>
        <translation>정책이 아니라 서비스의 규칙이 %2의 %1 호출을 거부했습니다.</translation>
    </message>
    <message>
        <source>Policies let %1 do %2, but %3 does not.</source>
        <translation>정책은 %1의 %2 작업을 허용하지만 %3이(가) 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>Policies let %1 do %2, but a rule of the service does not.</source>
        <translation>정책은 %1의 %2 작업을 허용하지만 서비스의 규칙이 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: %3 denies it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. %3이(가) 거부합니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: the organization&apos;s policies do not allow it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. 조직의 정책이 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: the resource&apos;s policy does not allow it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. 리소스의 정책이 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: the permissions boundary does not allow it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. 권한 경계가 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: the session&apos;s policies do not allow it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. 세션의 정책이 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 may not do %2: no identity-based policy allows it.</source>
        <translation>%1은(는) %2 작업을 할 수 없습니다. 허용하는 자격 증명 기반 정책이 없습니다.</translation>
    </message>
    <message>
        <source>Rule of the service</source>
        <translation>서비스의 규칙</translation>
    </message>
    <message>
        <source>Service control policies, level %1</source>
        <translation>서비스 제어 정책, %1단계</translation>
    </message>
    <message>
        <source>Service control policies</source>
        <translation>서비스 제어 정책</translation>
    </message>
    <message>
        <source>Resource control policies, level %1</source>
        <translation>리소스 제어 정책, %1단계</translation>
    </message>
    <message>
        <source>Resource control policies</source>
        <translation>리소스 제어 정책</translation>
    </message>
    <message>
        <source>Resource-based policy</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>Identity-based policies</source>
        <translation>자격 증명 기반 정책</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>Session policies</source>
        <translation>세션 정책</translation>
    </message>
    <message>
        <source>Root user</source>
        <translation>루트 사용자</translation>
    </message>
    <message>
        <source>Block Public Access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Owner of the object</source>
        <translation>객체 소유자</translation>
    </message>
    <message>
        <source>Access control lists</source>
        <translation>액세스 제어 목록</translation>
    </message>
    <message>
        <source>Grants of the key</source>
        <translation>키의 권한 부여</translation>
    </message>
    <message>
        <source>Own account only</source>
        <translation>자기 계정만</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>The policy is public, and RestrictPublicBuckets keeps public policies to the bucket&apos;s own account and to AWS services. Name the caller in the policy, or switch the setting off.</source>
        <translation>이 정책은 퍼블릭이고, RestrictPublicBuckets는 퍼블릭 정책을 버킷의 계정과 AWS 서비스로 제한합니다. 정책에 호출자를 지정하거나 설정을 끄세요.</translation>
    </message>
    <message>
        <source>The object belongs to another account than its bucket, so the bucket&apos;s policy does not open it. Its owner can give access by the object&apos;s ACL, or Object Ownership can be set to Bucket owner enforced.</source>
        <translation>객체가 버킷과 다른 계정의 것이어서 버킷의 정책으로 열리지 않습니다. 소유자가 객체의 ACL로 액세스를 주거나, 객체 소유권을 버킷 소유자 적용으로 설정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Neither the bucket&apos;s nor the object&apos;s list gives it.</source>
        <translation>버킷의 목록도 객체의 목록도 허용하지 않습니다.</translation>
    </message>
    <message>
        <source>The key has no grant that lets the caller do this.</source>
        <translation>키에 호출자가 이 작업을 하게 하는 권한 부여가 없습니다.</translation>
    </message>
    <message>
        <source>Other accounts can never do this, whatever a policy says. Call with an identity of the resource&apos;s account.</source>
        <translation>정책이 무엇이라 하든 다른 계정은 이 작업을 할 수 없습니다. 리소스 계정의 자격 증명으로 호출하세요.</translation>
    </message>
    <message>
        <source>The request was not signed. Sign it with the access key of somebody who may do this.</source>
        <translation>요청이 서명되지 않았습니다. 이 작업을 할 수 있는 사람의 액세스 키로 서명하세요.</translation>
    </message>
    <message>
        <source>Inline policy</source>
        <translation>인라인 정책</translation>
    </message>
    <message>
        <source>AWS managed policy</source>
        <translation>AWS 관리형 정책</translation>
    </message>
    <message>
        <source>Customer managed policy</source>
        <translation>고객 관리형 정책</translation>
    </message>
    <message>
        <source>Through the group %1</source>
        <translation>그룹 %1을(를) 통해</translation>
    </message>
    <message>
        <source>Attached to the resource</source>
        <translation>리소스에 연결됨</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>조직</translation>
    </message>
    <message>
        <source>Organization, attached to %1</source>
        <translation>조직, %1에 연결됨</translation>
    </message>
    <message>
        <source>Given with the session</source>
        <translation>세션과 함께 주어짐</translation>
    </message>
    <message>
        <source>%1, statement %2</source>
        <translation>%1, 문장 %2</translation>
    </message>
    <message>
        <source>the action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>the resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>the principal</source>
        <translation>보안 주체</translation>
    </message>
    <message>
        <source>the condition on %1</source>
        <translation>%1에 대한 조건</translation>
    </message>
    <message>
        <source>%1, statement %2 (%3)</source>
        <translation>%1, 문장 %2(%3)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::DecisionJson</name>
    <message>
        <source>anything but %1</source>
        <translation>%1을(를) 제외한 모든 것</translation>
    </message>
    <message>
        <source>anybody but %1</source>
        <translation>%1을(를) 제외한 모두</translation>
    </message>
    <message>
        <source>Fits the request</source>
        <translation>요청과 일치</translation>
    </message>
    <message>
        <source>Does not fit the request</source>
        <translation>요청과 일치하지 않음</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>결정함</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>보안 주체</translation>
    </message>
    <message>
        <source>nobody: the request is not signed</source>
        <translation>없음: 요청이 서명되지 않았습니다</translation>
    </message>
    <message>
        <source>not in the request</source>
        <translation>요청에 없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::DecisionView</name>
    <message>
        <source>Nothing was denied yet. When the console, the AWS CLI or an SDK is refused something, this shows why.</source>
        <translation>아직 거부된 것이 없습니다. 콘솔, AWS CLI 또는 SDK가 무언가를 거부당하면 그 이유가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>호출자</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업(API)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>호출 경로</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Condition keys of the request</source>
        <translation>요청의 조건 키</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Policies are asked from top to bottom. One that denies ends it; all that have a say must allow.</source>
        <translation>정책을 위에서 아래로 확인합니다. 하나라도 거부하면 끝나고, 관여하는 정책은 모두 허용해야 합니다.</translation>
    </message>
    <message>
        <source>This decided.</source>
        <translation>이 계층이 결정했습니다.</translation>
    </message>
    <message>
        <source>Not present</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1: not present</source>
        <translation>%1: 없음</translation>
    </message>
    <message>
        <source>Says nothing</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>Allows</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Explicit deny</source>
        <translation>명시적 거부</translation>
    </message>
    <message>
        <source>Does not allow</source>
        <translation>허용하지 않음</translation>
    </message>
    <message>
        <source>Rule of the service</source>
        <translation>서비스의 규칙</translation>
    </message>
    <message>
        <source>No policy is attached.</source>
        <translation>연결된 정책이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s), none of them about this</source>
        <translation>
            <numerusform>문장 %n개, 이 요청과 관련된 것은 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more statement(s) about something else</source>
        <translation>
            <numerusform>다른 것에 대한 문장 %n개 더 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>does not fit: %1</source>
        <translation>일치하지 않음: %1</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>allows</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>필요한 값</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>요청의 값</translation>
    </message>
    <message>
        <source>Smallest change</source>
        <translation>가장 작은 변경</translation>
    </message>
    <message>
        <source>It takes all of these together.</source>
        <translation>모두 함께 필요합니다.</translation>
    </message>
    <message>
        <source>No policy can allow this request.</source>
        <translation>어떤 정책으로도 이 요청을 허용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove this statement, or narrow it:</source>
        <translation>이 문장을 제거하거나 좁히세요.</translation>
    </message>
    <message>
        <source>Add this statement to a service control policy of level %1:</source>
        <translation>%1단계의 서비스 제어 정책에 이 문장을 추가하세요.</translation>
    </message>
    <message>
        <source>Add this statement to a resource control policy of level %1:</source>
        <translation>%1단계의 리소스 제어 정책에 이 문장을 추가하세요.</translation>
    </message>
    <message>
        <source>Add this statement to the policy of %1:</source>
        <translation>%1의 정책에 이 문장을 추가하세요.</translation>
    </message>
    <message>
        <source>Add this statement to the permissions boundary:</source>
        <translation>권한 경계에 이 문장을 추가하세요.</translation>
    </message>
    <message>
        <source>Begin a session whose policy has this statement:</source>
        <translation>정책에 이 문장이 있는 세션을 시작하세요.</translation>
    </message>
    <message>
        <source>Add this statement to a policy of %1:</source>
        <translation>%1의 정책에 이 문장을 추가하세요.</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>문장</translation>
    </message>
    <message>
        <source>Or widen %1: only %2 does not fit.</source>
        <translation>또는 %1을(를) 넓히세요. %2만 일치하지 않습니다.</translation>
    </message>
    <message>
        <source>Open the editor</source>
        <translation>편집기 열기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Denials</name>
    <message>
        <source>Why access was denied</source>
        <translation>액세스가 거부된 이유</translation>
    </message>
    <message>
        <source>Recent denials</source>
        <translation>최근 거부</translation>
    </message>
    <message>
        <source>Open as a page</source>
        <translation>페이지로 열기</translation>
    </message>
    <message>
        <source>Calls of the console, the AWS CLI and SDKs that were refused since the start, the last %1 of them.</source>
        <translation>시작한 이후 거부된 콘솔, AWS CLI, SDK의 호출 중 마지막 %1개입니다.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>호출자</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>결정한 정책</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>호출 경로</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Find denials by action, caller or request ID</source>
        <translation>작업, 호출자 또는 요청 ID로 거부 찾기</translation>
    </message>
    <message>
        <source>Nothing was denied</source>
        <translation>거부된 것이 없습니다</translation>
    </message>
    <message>
        <source>When a call is refused, it appears here with the policies that refused it. Try one as a user without permissions.</source>
        <translation>호출이 거부되면 거부한 정책과 함께 여기에 나타납니다. 권한이 없는 사용자로 한번 호출해 보세요.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>왜?</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>요청 ID 복사</translation>
    </message>
    <message>
        <source>Request ID copied</source>
        <translation>요청 ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Policy simulator</source>
        <translation>정책 시뮬레이터</translation>
    </message>
    <message>
        <source>Nothing is known of this request any more: only the last ones are kept, until the engine ends.</source>
        <translation>이 요청에 대한 기록이 남아 있지 않습니다. 최근 거부만 Nephoscope를 종료할 때까지 보관합니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Why was the last request denied?</source>
        <translation>마지막 요청이 거부된 이유는?</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Groups</name>
    <message>
        <source>user %1</source>
        <translation>사용자 %1</translation>
    </message>
    <message>
        <source>Not all were added</source>
        <translation>일부가 추가되지 않았습니다</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Successfully added</source>
        <translation>추가했습니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>What only the group&apos;s policies allow is refused from then on.</source>
        <translation>그룹의 정책만이 허용하던 작업은 이후 거부됩니다.</translation>
    </message>
    <message>
        <source>Successfully removed %1</source>
        <translation>%1을(를) 제거했습니다</translation>
    </message>
    <message>
        <source>The membership was not changed</source>
        <translation>구성원이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>The group cannot be shown</source>
        <translation>그룹을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>그룹 생성</translation>
    </message>
    <message>
        <source>The group was not created</source>
        <translation>그룹이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>User group name</source>
        <translation>사용자 그룹 이름</translation>
    </message>
    <message>
        <source>Users - optional</source>
        <translation>사용자 - 선택 사항</translation>
    </message>
    <message>
        <source>Choose users</source>
        <translation>사용자 선택</translation>
    </message>
    <message>
        <source>Policies - optional</source>
        <translation>정책 - 선택 사항</translation>
    </message>
    <message>
        <source>Choose policies</source>
        <translation>정책 선택</translation>
    </message>
    <message>
        <source>Name the group</source>
        <translation>그룹 이름 지정</translation>
    </message>
    <message>
        <source>Add users to the group</source>
        <translation>그룹에 사용자 추가</translation>
    </message>
    <message>
        <source>Attach permissions policies</source>
        <translation>권한 정책 연결</translation>
    </message>
    <message>
        <source>Everyone in the group may do what they allow.</source>
        <translation>그룹의 모든 사용자가 이 정책이 허용하는 작업을 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Some parts of the group %1 were not set</source>
        <translation>그룹 %1의 일부가 설정되지 않았습니다</translation>
    </message>
    <message>
        <source>The group %1 is complete</source>
        <translation>그룹 %1이(가) 완성되었습니다</translation>
    </message>
    <message>
        <source>Successfully created group %1</source>
        <translation>그룹 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>IAM user group</source>
        <translation>IAM 사용자 그룹</translation>
    </message>
    <message>
        <source>Users with the same job, and what the job needs.</source>
        <translation>같은 일을 하는 사용자들과 그 일에 필요한 권한입니다.</translation>
    </message>
    <message>
        <source>Group name</source>
        <translation>그룹 이름</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Find groups by name</source>
        <translation>이름으로 그룹 찾기</translation>
    </message>
    <message>
        <source>No user groups</source>
        <translation>사용자 그룹 없음</translation>
    </message>
    <message>
        <source>Put users with the same job into a group, and write once what they may do.</source>
        <translation>같은 일을 하는 사용자를 그룹에 넣고 할 수 있는 일을 한 번만 정하세요.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>그룹 삭제</translation>
    </message>
    <message>
        <source>A group that still has users or policies is not deleted: remove those first.</source>
        <translation>아직 사용자나 정책이 있는 그룹은 삭제되지 않습니다. 먼저 제거하세요.</translation>
    </message>
    <message>
        <source>Successfully deleted group %1</source>
        <translation>그룹 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The group was not deleted</source>
        <translation>그룹이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The user has their permissions, too.</source>
        <translation>사용자는 그룹의 권한도 가집니다.</translation>
    </message>
    <message>
        <source>The user is in no group.</source>
        <translation>사용자가 속한 그룹이 없습니다.</translation>
    </message>
    <message>
        <source>Add user to groups</source>
        <translation>그룹에 사용자 추가</translation>
    </message>
    <message>
        <source>Choose groups</source>
        <translation>그룹 선택</translation>
    </message>
    <message>
        <source>Remove user from group</source>
        <translation>그룹에서 사용자 제거</translation>
    </message>
    <message>
        <source>Users in this group</source>
        <translation>이 그룹의 사용자</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>사용자 없음</translation>
    </message>
    <message>
        <source>Nobody is in this group.</source>
        <translation>이 그룹에는 아무도 없습니다.</translation>
    </message>
    <message>
        <source>Add users</source>
        <translation>사용자 추가</translation>
    </message>
    <message>
        <source>Find users by name</source>
        <translation>이름으로 사용자 찾기</translation>
    </message>
    <message>
        <source>Find user groups</source>
        <translation>사용자 그룹 찾기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Help</name>
    <message>
        <source>Identity and Access Management</source>
        <translation>Identity and Access Management</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;IAM&lt;/b&gt; says who may do what. Everything that is not allowed is refused, and one &lt;b&gt;Deny&lt;/b&gt; wins over every Allow.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Users&lt;/b&gt; and &lt;b&gt;groups&lt;/b&gt;: people and programs with credentials that stay.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Roles&lt;/b&gt;: permissions that someone takes for a time.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Policies&lt;/b&gt;: what is allowed.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;IAM is global: the same in every Region.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;IAM&lt;/b&gt;은 누가 무엇을 할 수 있는지 정합니다. 허용되지 않은 것은 모두 거부되고, &lt;b&gt;Deny&lt;/b&gt; 하나가 모든 Allow보다 우선합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;사용자&lt;/b&gt;와 &lt;b&gt;그룹&lt;/b&gt;: 계속 유지되는 자격 증명을 가진 사람과 프로그램.&lt;/li&gt;&lt;li&gt;&lt;b&gt;역할&lt;/b&gt;: 잠시 맡는 권한.&lt;/li&gt;&lt;li&gt;&lt;b&gt;정책&lt;/b&gt;: 무엇이 허용되는지.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;IAM은 글로벌이며 모든 리전에서 동일합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>How IAM works</source>
        <translation>IAM의 작동 방식</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;user&lt;/b&gt; is one person or program. It signs in with a password, or signs its calls with an &lt;b&gt;access key&lt;/b&gt;; both only if it has them.&lt;/p&gt;&lt;p&gt;A new user may do nothing. Put it into a group, or attach a policy.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws iam create-user&lt;/code&gt;, &lt;code&gt;aws iam list-users&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;사용자&lt;/b&gt;는 한 사람 또는 한 프로그램입니다. 암호로 로그인하거나 &lt;b&gt;액세스 키&lt;/b&gt;로 호출에 서명하며, 둘 다 있을 때만 가능합니다.&lt;/p&gt;&lt;p&gt;새 사용자는 아무것도 할 수 없습니다. 그룹에 넣거나 정책을 연결하세요.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws iam create-user&lt;/code&gt;, &lt;code&gt;aws iam list-users&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>IAM users</source>
        <translation>IAM 사용자</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;group&lt;/b&gt; has policies that hold for all users in it. Groups cannot be in groups, and nobody works as a group.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;그룹&lt;/b&gt;의 정책은 그 안의 모든 사용자에게 적용됩니다. 그룹 안에 그룹을 넣을 수 없고, 그룹으로서 작업할 수도 없습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>IAM user groups</source>
        <translation>IAM 사용자 그룹</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;role&lt;/b&gt; has two kinds of policy: the &lt;b&gt;trust policy&lt;/b&gt; says who may take it, its &lt;b&gt;permissions&lt;/b&gt; what they may do then. Whoever takes it gets keys that end by themselves.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sts assume-role&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;역할&lt;/b&gt;에는 두 가지 정책이 있습니다. &lt;b&gt;신뢰 정책&lt;/b&gt;은 누가 역할을 맡을 수 있는지, &lt;b&gt;권한&lt;/b&gt;은 맡은 뒤 무엇을 할 수 있는지 정합니다. 역할을 맡으면 저절로 끝나는 키를 받습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sts assume-role&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>IAM roles</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>Trust relationships</source>
        <translation>신뢰 관계</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;trust policy&lt;/b&gt; names who may take the role: a service, an account, users of an identity provider. For another account both sides have to agree: this policy, and a policy there that allows &lt;code&gt;sts:AssumeRole&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;신뢰 정책&lt;/b&gt;은 역할을 맡을 수 있는 서비스, 계정, ID 제공업체의 사용자를 지정합니다. 다른 계정이라면 양쪽이 동의해야 합니다. 이 정책과, 그쪽에서 &lt;code&gt;sts:AssumeRole&lt;/code&gt;을 허용하는 정책입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Trust policies</source>
        <translation>신뢰 정책</translation>
    </message>
    <message>
        <source>Revoke sessions</source>
        <translation>세션 취소</translation>
    </message>
    <message>
        <source>&lt;p&gt;Keys of a session are valid until they end; they cannot be called back. What can be done: a policy that &lt;b&gt;denies&lt;/b&gt; everything to sessions that began before now, by &lt;code&gt;aws:TokenIssueTime&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;세션의 키는 끝날 때까지 유효하며 회수할 수 없습니다. 대신 지금 이전에 시작된 세션에 모든 것을 &lt;b&gt;거부&lt;/b&gt;하는 정책을 &lt;code&gt;aws:TokenIssueTime&lt;/code&gt;으로 둘 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Revoking sessions</source>
        <translation>세션 취소</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;policy&lt;/b&gt; is a list of statements. Each says &lt;b&gt;Allow&lt;/b&gt; or &lt;b&gt;Deny&lt;/b&gt;, which &lt;b&gt;actions&lt;/b&gt;, on which &lt;b&gt;resources&lt;/b&gt;, and under which &lt;b&gt;conditions&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;The editor shows the same policy in two ways: &lt;b&gt;Visual&lt;/b&gt;, to choose from, and &lt;b&gt;JSON&lt;/b&gt;, checked while you type.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;정책&lt;/b&gt;은 문장(statement)의 목록입니다. 각 문장은 어떤 &lt;b&gt;조건&lt;/b&gt;에서 어떤 &lt;b&gt;리소스&lt;/b&gt;에 대한 어떤 &lt;b&gt;작업&lt;/b&gt;을 &lt;b&gt;허용&lt;/b&gt;하거나 &lt;b&gt;거부&lt;/b&gt;하는지 정합니다.&lt;/p&gt;&lt;p&gt;편집기는 같은 정책을 두 가지로 보여 줍니다. 골라서 만드는 &lt;b&gt;시각적&lt;/b&gt; 편집과, 입력하는 동안 검사하는 &lt;b&gt;JSON&lt;/b&gt;입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Policies and permissions</source>
        <translation>정책 및 권한</translation>
    </message>
    <message>
        <source>Elements of a policy</source>
        <translation>정책의 요소</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Managed&lt;/b&gt; policies can be attached to several; &lt;b&gt;inline&lt;/b&gt; ones belong to one alone. A user has the policies of its groups, too.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Simulate&lt;/b&gt; tells what a call would come to, and which statement decides.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;관리형&lt;/b&gt; 정책은 여럿에게 연결할 수 있고 &lt;b&gt;인라인&lt;/b&gt; 정책은 하나에만 속합니다. 사용자는 그룹의 정책도 가집니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;시뮬레이션&lt;/b&gt;은 호출의 결과와 결정하는 문장을 알려 줍니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Managed and inline policies</source>
        <translation>관리형 정책과 인라인 정책</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;boundary&lt;/b&gt; is the most that the policies can give: allowed is what both allow. By itself it gives nothing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;경계&lt;/b&gt;는 정책이 줄 수 있는 최대 권한입니다. 둘 다 허용하는 것만 허용됩니다. 경계 자체는 아무 권한도 주지 않습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Permissions boundaries</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>Security credentials</source>
        <translation>보안 자격 증명</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;password&lt;/b&gt; is for the console, &lt;b&gt;access keys&lt;/b&gt; are for programs, an &lt;b&gt;MFA device&lt;/b&gt; makes either of them safer.&lt;/p&gt;&lt;p&gt;To change a key without a break: create the second one, let the program use it, deactivate the first one, and delete it when nothing complains.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;암호&lt;/b&gt;는 콘솔용, &lt;b&gt;액세스 키&lt;/b&gt;는 프로그램용이며 &lt;b&gt;MFA 디바이스&lt;/b&gt;는 둘 다 더 안전하게 합니다.&lt;/p&gt;&lt;p&gt;중단 없이 키를 바꾸려면 두 번째 키를 만들어 프로그램에 쓰고, 첫 번째 키를 비활성화한 뒤 문제가 없으면 삭제하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Managing access keys</source>
        <translation>액세스 키 관리</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>Last accessed</source>
        <translation>마지막 액세스</translation>
    </message>
    <message>
        <source>&lt;p&gt;Which services its policies allow, and when it last used them: whoever takes away what was never used comes near to &lt;b&gt;least privilege&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;정책이 허용하는 서비스와 마지막으로 사용한 시간입니다. 쓰지 않은 것을 없애면 &lt;b&gt;최소 권한&lt;/b&gt;에 가까워집니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Last accessed information</source>
        <translation>마지막 액세스 정보</translation>
    </message>
    <message>
        <source>Identity providers</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>&lt;p&gt;Users that someone else signs in: a company&apos;s directory (&lt;b&gt;SAML&lt;/b&gt;) or an app&apos;s sign-in (&lt;b&gt;OpenID Connect&lt;/b&gt;). They take a role that trusts the provider.&lt;/p&gt;</source>
        <translation>&lt;p&gt;다른 곳에서 로그인한 사용자입니다. 회사 디렉터리(&lt;b&gt;SAML&lt;/b&gt;)나 앱 로그인(&lt;b&gt;OpenID Connect&lt;/b&gt;)이 그 예이며, 제공업체를 신뢰하는 역할을 맡습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>계정 설정</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;password policy&lt;/b&gt; holds for the users of this account, not for its root user. The &lt;b&gt;alias&lt;/b&gt; stands in the sign-in address in place of the account&apos;s number.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;암호 정책&lt;/b&gt;은 루트 사용자가 아닌 이 계정의 사용자에게 적용됩니다. &lt;b&gt;별칭&lt;/b&gt;은 로그인 주소에서 계정 번호를 대신합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>암호 정책</translation>
    </message>
    <message>
        <source>Policy simulator</source>
        <translation>정책 시뮬레이터</translation>
    </message>
    <message>
        <source>&lt;p&gt;Asks the engine that decides about every call: who, what, on which resource. Nothing is done.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Allowed&lt;/b&gt;: a statement allows it, and none denies it.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Explicitly denied&lt;/b&gt;: a Deny fits.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Implicitly denied&lt;/b&gt;: no statement allows it.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;모든 호출을 결정하는 엔진에 누가, 무엇을, 어떤 리소스에 대해 하는지 묻습니다. 실제로 수행되는 것은 없습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;허용됨&lt;/b&gt;: 허용하는 문장이 있고 거부하는 문장이 없습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;명시적 거부&lt;/b&gt;: 해당하는 Deny가 있습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;묵시적 거부&lt;/b&gt;: 허용하는 문장이 없습니다.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Testing policies</source>
        <translation>정책 테스트</translation>
    </message>
    <message>
        <source>Credential report</source>
        <translation>자격 증명 보고서</translation>
    </message>
    <message>
        <source>&lt;p&gt;All users, with the age of their passwords and keys, and whether they have MFA. Made anew at most every four hours.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 사용자와 암호 및 키의 사용 기간, MFA 여부입니다. 최대 4시간마다 새로 만듭니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Credential reports</source>
        <translation>자격 증명 보고서</translation>
    </message>
    <message>
        <source>Recent denials</source>
        <translation>최근 거부</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every refused call is kept with its evaluation: of the console, the AWS CLI, SDKs, and of services on somebody&apos;s behalf.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Explicit deny&lt;/b&gt;: one statement denies. It ends the evaluation, whatever else allows.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Does not allow&lt;/b&gt;: this layer has a say and no statement of it allows.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Says nothing&lt;/b&gt;: it could have allowed, but need not.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Not present&lt;/b&gt;: there is no such policy.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;&lt;code&gt;Ctrl+Shift+Y&lt;/code&gt; explains the latest. Clients see AWS&apos;s plain message only.&lt;/p&gt;</source>
        <translation>&lt;p&gt;거부된 모든 호출을 그 평가와 함께 보관합니다. 콘솔, AWS CLI, SDK의 호출과 서비스가 누군가를 대신해 한 호출입니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;명시적 거부&lt;/b&gt;: 한 문장이 거부합니다. 다른 무엇이 허용하든 평가가 끝납니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;허용하지 않음&lt;/b&gt;: 이 계층이 관여하지만 허용하는 문장이 없습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;해당 없음&lt;/b&gt;: 허용할 수도 있었지만 그럴 필요는 없습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;없음&lt;/b&gt;: 그런 정책이 없습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;&lt;code&gt;Ctrl+Shift+Y&lt;/code&gt;는 가장 최근 거부를 설명합니다. 클라이언트에는 AWS의 일반 메시지만 보입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Policy evaluation logic</source>
        <translation>정책 평가 로직</translation>
    </message>
    <message>
        <source>Troubleshooting access denied errors</source>
        <translation>액세스 거부 오류 문제 해결</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Identities</name>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>사용자 그룹</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::InlinePolicy</name>
    <message>
        <source>Create inline policy</source>
        <translation>인라인 정책 생성</translation>
    </message>
    <message>
        <source>Edit inline policy %1</source>
        <translation>인라인 정책 %1 편집</translation>
    </message>
    <message>
        <source>It belongs to %1 alone and goes with it.</source>
        <translation>%1에만 속하며 함께 사라집니다.</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>정책 생성</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The policy was not saved</source>
        <translation>정책이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>정책 이름</translation>
    </message>
    <message>
        <source>Policy details</source>
        <translation>정책 세부 정보</translation>
    </message>
    <message>
        <source>Policy editor</source>
        <translation>정책 편집기</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>The inline policy is saved</source>
        <translation>인라인 정책이 저장되었습니다</translation>
    </message>
    <message>
        <source>Inline policy</source>
        <translation>인라인 정책</translation>
    </message>
    <message>
        <source>inline policy %1</source>
        <translation>인라인 정책 %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::LastAccessed</name>
    <message>
        <source>Services it may use</source>
        <translation>사용할 수 있는 서비스</translation>
    </message>
    <message>
        <source>What was never used need not be allowed.</source>
        <translation>한 번도 쓰지 않은 것은 허용할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Prefix in policies</source>
        <translation>정책의 접두사</translation>
    </message>
    <message>
        <source>Last accessed</source>
        <translation>마지막 액세스</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>By</source>
        <translation>사용한 주체</translation>
    </message>
    <message>
        <source>Find services</source>
        <translation>서비스 찾기</translation>
    </message>
    <message>
        <source>No services</source>
        <translation>서비스 없음</translation>
    </message>
    <message>
        <source>No policy allows anything.</source>
        <translation>아무것도 허용하는 정책이 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Mfa</name>
    <message>
        <source>Enter the 6 digits.</source>
        <translation>숫자 6자리를 입력하세요.</translation>
    </message>
    <message>
        <source>First code</source>
        <translation>첫 번째 코드</translation>
    </message>
    <message>
        <source>The code after it</source>
        <translation>그다음 코드</translation>
    </message>
    <message>
        <source>Set up the device</source>
        <translation>디바이스 설정</translation>
    </message>
    <message>
        <source>Put the secret key into an authenticator app, by hand or by the picture, and enter two codes one after the other.</source>
        <translation>인증 앱에 보안 키를 직접 입력하거나 그림으로 등록하고, 연속된 두 코드를 입력하세요.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR 코드</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>보안 키</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>보안 키</translation>
    </message>
    <message>
        <source>Add MFA</source>
        <translation>MFA 추가</translation>
    </message>
    <message>
        <source>The MFA device is assigned</source>
        <translation>MFA 디바이스가 할당되었습니다</translation>
    </message>
    <message>
        <source>The device was not assigned</source>
        <translation>디바이스가 할당되지 않았습니다</translation>
    </message>
    <message>
        <source>Assign MFA device</source>
        <translation>MFA 디바이스 할당</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>The device was not created</source>
        <translation>디바이스가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>디바이스 이름</translation>
    </message>
    <message>
        <source>Multi-factor authentication (MFA)</source>
        <translation>멀티 팩터 인증(MFA)</translation>
    </message>
    <message>
        <source>Codes of an app on a phone, beside password or keys. Policies can ask for them: aws:MultiFactorAuthPresent.</source>
        <translation>암호나 키와 함께 쓰는 휴대폰 앱의 코드입니다. 정책에서 aws:MultiFactorAuthPresent로 요구할 수 있습니다.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>식별자</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>할당됨</translation>
    </message>
    <message>
        <source>No MFA devices</source>
        <translation>MFA 디바이스 없음</translation>
    </message>
    <message>
        <source>With one, a stolen password alone opens nothing.</source>
        <translation>MFA가 있으면 훔친 암호만으로는 아무것도 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove MFA device</source>
        <translation>MFA 디바이스 제거</translation>
    </message>
    <message>
        <source>Its codes are not accepted any more.</source>
        <translation>이 디바이스의 코드는 더 이상 받아들여지지 않습니다.</translation>
    </message>
    <message>
        <source>Successfully removed MFA device %1</source>
        <translation>MFA 디바이스 %1을(를) 제거했습니다</translation>
    </message>
    <message>
        <source>The device was not removed</source>
        <translation>디바이스가 제거되지 않았습니다</translation>
    </message>
    <message>
        <source>Find MFA devices</source>
        <translation>MFA 디바이스 찾기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::PermissionList</name>
    <message>
        <source>Attach policies</source>
        <translation>정책 연결</translation>
    </message>
    <message>
        <source>The policies were not attached</source>
        <translation>정책이 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Choose policies</source>
        <translation>정책 선택</translation>
    </message>
    <message>
        <source>Choose at least one policy.</source>
        <translation>정책을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Successfully attached policies to %1</source>
        <translation>%1에 정책을 연결했습니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove permissions</source>
        <translation>권한 제거</translation>
    </message>
    <message>
        <source>Managed policies are detached and stay; inline policies are deleted.</source>
        <translation>관리형 정책은 분리되어 남고, 인라인 정책은 삭제됩니다.</translation>
    </message>
    <message>
        <source>Successfully removed policy %1</source>
        <translation>정책 %1을(를) 제거했습니다</translation>
    </message>
    <message>
        <source>The policy was not removed</source>
        <translation>정책이 제거되지 않았습니다</translation>
    </message>
    <message>
        <source>Permissions policies</source>
        <translation>권한 정책</translation>
    </message>
    <message>
        <source>What it may do is the sum of these policies; a Deny in one of them wins.</source>
        <translation>할 수 있는 일은 이 정책들의 합이며, 그중 하나의 Deny가 우선합니다.</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>정책 이름</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Customer inline</source>
        <translation>고객 인라인</translation>
    </message>
    <message>
        <source>Attached via</source>
        <translation>연결 방식</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>직접</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>그룹 %1</translation>
    </message>
    <message>
        <source>Find policies</source>
        <translation>정책 찾기</translation>
    </message>
    <message>
        <source>No permissions</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>Nothing is allowed that no policy allows. Attach a managed policy, or write an inline one.</source>
        <translation>정책이 허용하지 않는 것은 허용되지 않습니다. 관리형 정책을 연결하거나 인라인 정책을 작성하세요.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>Create inline policy</source>
        <translation>인라인 정책 생성</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>The most that its policies can give. A boundary itself gives nothing.</source>
        <translation>정책이 줄 수 있는 최대 권한입니다. 경계 자체는 아무 권한도 주지 않습니다.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>설정되지 않음</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Permissions</name>
    <message>
        <source>policy %1</source>
        <translation>정책 %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Policies</name>
    <message>
        <source>Permissions policy (%1)</source>
        <translation>권한 정책(%1)</translation>
    </message>
    <message>
        <source>Permissions boundary (%1)</source>
        <translation>권한 경계(%1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>Create policy</source>
        <translation>정책 생성</translation>
    </message>
    <message>
        <source>The policy was not created</source>
        <translation>정책이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Specify permissions</source>
        <translation>권한 지정</translation>
    </message>
    <message>
        <source>Policy editor</source>
        <translation>정책 편집기</translation>
    </message>
    <message>
        <source>What is allowed, and what is denied whatever else allows it.</source>
        <translation>허용되는 것과, 다른 무엇이 허용하더라도 거부되는 것입니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Name the policy</source>
        <translation>정책 이름 지정</translation>
    </message>
    <message>
        <source>Policy details</source>
        <translation>정책 세부 정보</translation>
    </message>
    <message>
        <source>Policy name</source>
        <translation>정책 이름</translation>
    </message>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>It cannot be changed later.</source>
        <translation>나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>At most 1,000 characters.</source>
        <translation>최대 1,000자입니다.</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Successfully created policy %1</source>
        <translation>정책 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View policy</source>
        <translation>정책 보기</translation>
    </message>
    <message>
        <source>IAM policy</source>
        <translation>IAM 정책</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Managed policies: written once, attached to users, groups and roles. AWS&apos;s own and yours.</source>
        <translation>관리형 정책입니다. 한 번 작성하여 사용자, 그룹, 역할에 연결합니다. AWS의 것과 직접 만든 것이 있습니다.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Find policies by name</source>
        <translation>이름으로 정책 찾기</translation>
    </message>
    <message>
        <source>No policies</source>
        <translation>정책 없음</translation>
    </message>
    <message>
        <source>A policy says what is allowed. Write one, and attach it to a group.</source>
        <translation>정책은 무엇이 허용되는지 정합니다. 작성하여 그룹에 연결하세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete policy</source>
        <translation>정책 삭제</translation>
    </message>
    <message>
        <source>A policy that is attached to someone, or has other versions, is not deleted: remove those first. AWS managed policies stay.</source>
        <translation>누군가에게 연결되어 있거나 다른 버전이 있는 정책은 삭제되지 않습니다. 먼저 제거하세요. AWS 관리형 정책은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted policy %1</source>
        <translation>정책 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The policy was not deleted</source>
        <translation>정책이 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::PolicyDetails</name>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>편집됨</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Default version</source>
        <translation>기본 버전</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Policy document</source>
        <translation>정책 문서</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Policy editor</source>
        <translation>정책 편집기</translation>
    </message>
    <message>
        <source>Saving makes a new version, which holds at once. A policy keeps five: the oldest must go first.</source>
        <translation>저장하면 새 버전이 생기고 즉시 적용됩니다. 정책은 5개 버전을 보관하므로 가장 오래된 버전을 먼저 삭제해야 합니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>The policy cannot be shown</source>
        <translation>정책을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Policy details</source>
        <translation>정책 세부 정보</translation>
    </message>
    <message>
        <source>Entities attached</source>
        <translation>연결된 엔터티</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Policy versions</source>
        <translation>정책 버전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::PolicyEditor</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>NotAction and NotResource are edited as JSON</source>
        <translation>NotAction과 NotResource는 JSON으로 편집합니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>시각적</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Add statement</source>
        <translation>문장 추가</translation>
    </message>
    <message>
        <source>This is no policy yet: correct it as JSON</source>
        <translation>아직 정책이 아닙니다. JSON에서 고치세요</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::PolicyLists</name>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Attach policy</source>
        <translation>정책 연결</translation>
    </message>
    <message>
        <source>The policy was not attached</source>
        <translation>정책이 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>Users, groups and roles</source>
        <translation>사용자, 그룹 및 역할</translation>
    </message>
    <message>
        <source>Choose users, groups and roles</source>
        <translation>사용자, 그룹 및 역할 선택</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Successfully attached policy %1</source>
        <translation>정책 %1을(를) 연결했습니다</translation>
    </message>
    <message>
        <source>Full access</source>
        <translation>전체 액세스</translation>
    </message>
    <message>
        <source>Unknown actions</source>
        <translation>알 수 없는 작업</translation>
    </message>
    <message>
        <source>Full: %1</source>
        <translation>전체: %1</translation>
    </message>
    <message>
        <source>Limited: %1</source>
        <translation>제한: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>Permissions defined in this policy</source>
        <translation>이 정책에 정의된 권한</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>효과</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Access level</source>
        <translation>액세스 수준</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>All resources</source>
        <translation>모든 리소스</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>여러 개</translation>
    </message>
    <message>
        <source>Request condition</source>
        <translation>요청 조건</translation>
    </message>
    <message>
        <source>With conditions</source>
        <translation>조건 있음</translation>
    </message>
    <message>
        <source>Find services</source>
        <translation>서비스 찾기</translation>
    </message>
    <message>
        <source>No permissions</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>The policy defines nothing.</source>
        <translation>이 정책이 정의하는 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Entities attached</source>
        <translation>연결된 엔터티</translation>
    </message>
    <message>
        <source>Users, groups and roles that have this policy.</source>
        <translation>이 정책을 가진 사용자, 그룹, 역할입니다.</translation>
    </message>
    <message>
        <source>Entity name</source>
        <translation>엔터티 이름</translation>
    </message>
    <message>
        <source>Entity type</source>
        <translation>엔터티 유형</translation>
    </message>
    <message>
        <source>Find entities</source>
        <translation>엔터티 찾기</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>A policy does nothing until someone has it.</source>
        <translation>정책은 누군가가 가져야 효과가 있습니다.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Detach policy</source>
        <translation>정책 분리</translation>
    </message>
    <message>
        <source>What only this policy allows is refused from then on.</source>
        <translation>이 정책만이 허용하던 작업은 이후 거부됩니다.</translation>
    </message>
    <message>
        <source>Successfully detached the policy from %1</source>
        <translation>%1에서 정책을 분리했습니다</translation>
    </message>
    <message>
        <source>The policy was not detached</source>
        <translation>정책이 분리되지 않았습니다</translation>
    </message>
    <message>
        <source>Policy versions</source>
        <translation>정책 버전</translation>
    </message>
    <message>
        <source>Only the default version holds. To go back, make an older one the default.</source>
        <translation>기본 버전만 적용됩니다. 되돌리려면 이전 버전을 기본으로 정하세요.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>No versions</source>
        <translation>버전 없음</translation>
    </message>
    <message>
        <source>A policy has one version at least.</source>
        <translation>정책에는 버전이 하나 이상 있습니다.</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>기본으로 설정</translation>
    </message>
    <message>
        <source>The default version is changed</source>
        <translation>기본 버전이 변경되었습니다</translation>
    </message>
    <message>
        <source>The default version was not changed</source>
        <translation>기본 버전이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete policy version</source>
        <translation>정책 버전 삭제</translation>
    </message>
    <message>
        <source>The default version cannot be deleted.</source>
        <translation>기본 버전은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted version %1</source>
        <translation>버전 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The version was not deleted</source>
        <translation>버전이 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Providers</name>
    <message>
        <source>Add provider</source>
        <translation>공급자 추가</translation>
    </message>
    <message>
        <source>The provider was not added</source>
        <translation>공급자가 추가되지 않았습니다</translation>
    </message>
    <message>
        <source>Provider type</source>
        <translation>공급자 유형</translation>
    </message>
    <message>
        <source>An app&apos;s sign-in: Google, GitHub, Cognito, one of your own.</source>
        <translation>앱 로그인: Google, GitHub, Cognito 또는 직접 만든 것.</translation>
    </message>
    <message>
        <source>A company&apos;s directory, by its metadata document.</source>
        <translation>메타데이터 문서로 등록하는 회사 디렉터리.</translation>
    </message>
    <message>
        <source>Provider URL</source>
        <translation>공급자 URL</translation>
    </message>
    <message>
        <source>Enter a URL that begins with https://.</source>
        <translation>https://로 시작하는 URL을 입력하세요.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Client IDs, one a line.</source>
        <translation>클라이언트 ID를 한 줄에 하나씩.</translation>
    </message>
    <message>
        <source>Enter at least one audience.</source>
        <translation>대상을 하나 이상 입력하세요.</translation>
    </message>
    <message>
        <source>Provider name</source>
        <translation>공급자 이름</translation>
    </message>
    <message>
        <source>Metadata document</source>
        <translation>메타데이터 문서</translation>
    </message>
    <message>
        <source>The XML that the identity provider hands out.</source>
        <translation>ID 제공업체가 제공하는 XML입니다.</translation>
    </message>
    <message>
        <source>Enter the XML of the metadata.</source>
        <translation>메타데이터 XML을 입력하세요.</translation>
    </message>
    <message>
        <source>Provider details</source>
        <translation>공급자 세부 정보</translation>
    </message>
    <message>
        <source>Successfully added the provider</source>
        <translation>공급자를 추가했습니다</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>유효 기한</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Thumbprints</source>
        <translation>지문</translation>
    </message>
    <message>
        <source>Identity providers</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>The provider cannot be shown</source>
        <translation>공급자를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>Who signs in users of others, so that they can take a role here.</source>
        <translation>다른 곳의 사용자를 로그인시켜 여기서 역할을 맡을 수 있게 합니다.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>공급자</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Find providers</source>
        <translation>공급자 찾기</translation>
    </message>
    <message>
        <source>No identity providers</source>
        <translation>ID 제공업체 없음</translation>
    </message>
    <message>
        <source>Add one, then create a role for web identity that trusts it.</source>
        <translation>추가한 다음 이를 신뢰하는 웹 자격 증명용 역할을 만드세요.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete provider</source>
        <translation>공급자 삭제</translation>
    </message>
    <message>
        <source>Its users cannot take roles here any more.</source>
        <translation>이 공급자의 사용자는 더 이상 역할을 맡을 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted provider %1</source>
        <translation>공급자 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The provider was not deleted</source>
        <translation>공급자가 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::RevokePanel</name>
    <message>
        <source>Revoke all active sessions</source>
        <translation>모든 활성 세션 취소</translation>
    </message>
    <message>
        <source>Whoever works as this role now is refused everything from then on. Sessions that begin later are not concerned. An inline policy, AWSRevokeOlderSessions, does it; remove it to let old sessions work again.</source>
        <translation>지금 이 역할로 작업 중인 모든 요청이 이후 거부됩니다. 나중에 시작되는 세션에는 영향이 없습니다. 인라인 정책 AWSRevokeOlderSessions가 이 일을 하며, 이를 제거하면 이전 세션이 다시 작동합니다.</translation>
    </message>
    <message>
        <source>Revoke active sessions</source>
        <translation>활성 세션 취소</translation>
    </message>
    <message>
        <source>Revoke all sessions of the role %1 that have begun?</source>
        <translation>역할 %1의 이미 시작된 모든 세션을 취소할까요?</translation>
    </message>
    <message>
        <source>Programs that work as this role are refused until they take it anew.</source>
        <translation>이 역할로 작업하는 프로그램은 역할을 다시 맡을 때까지 거부됩니다.</translation>
    </message>
    <message>
        <source>The active sessions are revoked</source>
        <translation>활성 세션이 취소되었습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::RoleForm</name>
    <message>
        <source>Create role</source>
        <translation>역할 생성</translation>
    </message>
    <message>
        <source>The role was not created</source>
        <translation>역할이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Select trusted entity</source>
        <translation>신뢰할 수 있는 엔터티 선택</translation>
    </message>
    <message>
        <source>Add permissions</source>
        <translation>권한 추가</translation>
    </message>
    <message>
        <source>Name the role</source>
        <translation>역할 이름 지정</translation>
    </message>
    <message>
        <source>Permissions policies</source>
        <translation>권한 정책</translation>
    </message>
    <message>
        <source>Choose policies</source>
        <translation>정책 선택</translation>
    </message>
    <message>
        <source>What whoever takes the role may do. Inline policies can be written on the role&apos;s page afterwards.</source>
        <translation>역할을 맡으면 할 수 있는 일입니다. 인라인 정책은 이후 역할 페이지에서 작성할 수 있습니다.</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>역할 이름</translation>
    </message>
    <message>
        <source>Up to 64 letters, numbers and + = , . @ _ -</source>
        <translation>글자, 숫자와 + = , . @ _ - 최대 64자</translation>
    </message>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 1,000 characters.</source>
        <translation>최대 1,000자입니다.</translation>
    </message>
    <message>
        <source>Role details</source>
        <translation>역할 세부 정보</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Trust policy</source>
        <translation>신뢰 정책</translation>
    </message>
    <message>
        <source>Some policies of the role %1 were not attached</source>
        <translation>역할 %1의 일부 정책이 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>The role %1 is complete</source>
        <translation>역할 %1이(가) 완성되었습니다</translation>
    </message>
    <message>
        <source>Successfully created role %1</source>
        <translation>역할 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View role</source>
        <translation>역할 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Roles</name>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>마지막 활동</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Maximum session duration</source>
        <translation>최대 세션 기간</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Trusted entities</source>
        <translation>신뢰할 수 있는 엔터티</translation>
    </message>
    <message>
        <source>trust policy</source>
        <translation>신뢰 정책</translation>
    </message>
    <message>
        <source>Who may take this role. What the role may then do, its permissions say.</source>
        <translation>누가 이 역할을 맡을 수 있는지 정합니다. 맡은 뒤 할 수 있는 일은 권한이 정합니다.</translation>
    </message>
    <message>
        <source>Trust policy</source>
        <translation>신뢰 정책</translation>
    </message>
    <message>
        <source>Its actions are sts:AssumeRole and its like; it has no Resource.</source>
        <translation>작업은 sts:AssumeRole 등이며 Resource가 없습니다.</translation>
    </message>
    <message>
        <source>Edit role</source>
        <translation>역할 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The role was not changed</source>
        <translation>역할이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 1,000 characters.</source>
        <translation>최대 1,000자입니다.</translation>
    </message>
    <message>
        <source>Successfully edited role %1</source>
        <translation>역할 %1을(를) 편집했습니다</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>The role cannot be shown</source>
        <translation>역할을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Trust relationships</source>
        <translation>신뢰 관계</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Last accessed</source>
        <translation>마지막 액세스</translation>
    </message>
    <message>
        <source>Revoke sessions</source>
        <translation>세션 취소</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>Permissions that someone takes for a time: a service, a user, another account. A role has no password and no keys that stay.</source>
        <translation>서비스, 사용자, 다른 계정이 잠시 맡는 권한입니다. 역할에는 암호도 계속 유지되는 키도 없습니다.</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>역할 이름</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Find roles by name</source>
        <translation>이름으로 역할 찾기</translation>
    </message>
    <message>
        <source>No roles</source>
        <translation>역할 없음</translation>
    </message>
    <message>
        <source>A role says who may take it, and what they may then do. Services need one to act for you.</source>
        <translation>역할은 누가 맡을 수 있고 무엇을 할 수 있는지 정합니다. 서비스가 대신 작업하려면 역할이 필요합니다.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create role</source>
        <translation>역할 생성</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete role</source>
        <translation>역할 삭제</translation>
    </message>
    <message>
        <source>Whoever works as this role is refused from then on. A role that still has policies is not deleted: remove those first.</source>
        <translation>이 역할로 작업하던 모든 요청이 이후 거부됩니다. 아직 정책이 있는 역할은 삭제되지 않습니다. 먼저 제거하세요.</translation>
    </message>
    <message>
        <source>Successfully deleted role %1</source>
        <translation>역할 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The role was not deleted</source>
        <translation>역할이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Act as this role</source>
        <translation>이 역할로 대신 사용</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>역할 전환</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Simulation</name>
    <message>
        <source>Allowed</source>
        <translation>허용됨</translation>
    </message>
    <message>
        <source>Explicitly denied</source>
        <translation>명시적 거부</translation>
    </message>
    <message>
        <source>Implicitly denied</source>
        <translation>묵시적 거부</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>%1~%2행</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The permissions boundary does not allow it</source>
        <translation>권한 경계가 허용하지 않음</translation>
    </message>
    <message>
        <source>No statement fits</source>
        <translation>해당하는 문장 없음</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Of a user, group or role</source>
        <translation>사용자, 그룹 또는 역할의 정책</translation>
    </message>
    <message>
        <source>All of its policies, with its groups&apos; and its boundary.</source>
        <translation>모든 정책과 그룹 정책, 권한 경계를 함께 봅니다.</translation>
    </message>
    <message>
        <source>Of a policy written here</source>
        <translation>여기에 작성한 정책</translation>
    </message>
    <message>
        <source>Before anybody has it.</source>
        <translation>누군가에게 주기 전에 확인합니다.</translation>
    </message>
    <message>
        <source>User, group or role</source>
        <translation>사용자, 그룹 또는 역할</translation>
    </message>
    <message>
        <source>Choose a user, group or role</source>
        <translation>사용자, 그룹 또는 역할 선택</translation>
    </message>
    <message>
        <source>Choose a user, group or role.</source>
        <translation>사용자, 그룹 또는 역할을 선택하세요.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Choose actions</source>
        <translation>작업 선택</translation>
    </message>
    <message>
        <source>Choose at least one action.</source>
        <translation>작업을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>ARNs, one a line.</source>
        <translation>ARN을 한 줄에 하나씩.</translation>
    </message>
    <message>
        <source>Condition keys - optional</source>
        <translation>조건 키 - 선택 사항</translation>
    </message>
    <message>
        <source>What conditions look at: aws:SourceIp, aws:MultiFactorAuthPresent.</source>
        <translation>조건이 보는 값: aws:SourceIp, aws:MultiFactorAuthPresent.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>결정</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>결정한 문장</translation>
    </message>
    <message>
        <source>Condition keys it would need</source>
        <translation>필요한 조건 키</translation>
    </message>
    <message>
        <source>Find actions</source>
        <translation>작업 찾기</translation>
    </message>
    <message>
        <source>Nothing simulated yet</source>
        <translation>아직 시뮬레이션하지 않음</translation>
    </message>
    <message>
        <source>Choose who, what and on which resource, and run it. Nothing is done.</source>
        <translation>누가, 무엇을, 어떤 리소스에 대해 하는지 고르고 실행하세요. 실제로 수행되는 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::SimulatorPage</name>
    <message>
        <source>Policy simulator</source>
        <translation>정책 시뮬레이터</translation>
    </message>
    <message>
        <source>What would a call come to, and which statement decides?</source>
        <translation>호출의 결과는 무엇이고 어떤 문장이 결정할까요?</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Run simulation</source>
        <translation>시뮬레이션 실행</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::StatementForm</name>
    <message>
        <source>All actions of the service</source>
        <translation>서비스의 모든 작업</translation>
    </message>
    <message>
        <source>Choose actions</source>
        <translation>작업 선택</translation>
    </message>
    <message>
        <source>Other actions - optional</source>
        <translation>기타 작업 - 선택 사항</translation>
    </message>
    <message>
        <source>One a line, with * for anything: s3:Get*</source>
        <translation>한 줄에 하나씩, *는 임의의 문자: s3:Get*</translation>
    </message>
    <message>
        <source>%1 is no action: write service:Action.</source>
        <translation>%1은(는) 작업이 아닙니다. service:Action으로 쓰세요.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>Allow: %1</source>
        <translation>허용: %1</translation>
    </message>
    <message>
        <source>Deny: %1</source>
        <translation>거부: %1</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>효과</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>Wins over every Allow.</source>
        <translation>모든 Allow보다 우선합니다.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>리소스</translation>
    </message>
    <message>
        <source>ARNs, one a line, with * for anything. A single * means all resources.</source>
        <translation>ARN을 한 줄에 하나씩, *는 임의의 문자입니다. * 하나는 모든 리소스입니다.</translation>
    </message>
    <message>
        <source>Enter at least one ARN, or *.</source>
        <translation>ARN을 하나 이상 또는 *를 입력하세요.</translation>
    </message>
    <message>
        <source>%1 is no ARN.</source>
        <translation>%1은(는) ARN이 아닙니다.</translation>
    </message>
    <message>
        <source>Conditions - optional</source>
        <translation>조건 - 선택 사항</translation>
    </message>
    <message>
        <source>One a line: Bool aws:SecureTransport = true</source>
        <translation>한 줄에 하나씩: Bool aws:SecureTransport = true</translation>
    </message>
    <message>
        <source>%1 is no condition: write operator, key, = and value.</source>
        <translation>%1은(는) 조건이 아닙니다. 연산자, 키, =, 값을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::TrustPolicy</name>
    <message>
        <source>Trusted entity type</source>
        <translation>신뢰할 수 있는 엔터티 유형</translation>
    </message>
    <message>
        <source>AWS service</source>
        <translation>AWS 서비스</translation>
    </message>
    <message>
        <source>A service acts in this account for you.</source>
        <translation>서비스가 이 계정에서 대신 작업합니다.</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>AWS 계정</translation>
    </message>
    <message>
        <source>Users and roles of this account or another one.</source>
        <translation>이 계정이나 다른 계정의 사용자와 역할.</translation>
    </message>
    <message>
        <source>Web identity</source>
        <translation>웹 자격 증명</translation>
    </message>
    <message>
        <source>Users that a provider of OpenID Connect has signed in.</source>
        <translation>OpenID Connect 공급자가 로그인시킨 사용자.</translation>
    </message>
    <message>
        <source>Custom trust policy</source>
        <translation>사용자 지정 신뢰 정책</translation>
    </message>
    <message>
        <source>You write it.</source>
        <translation>직접 작성합니다.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Account ID - optional</source>
        <translation>계정 ID - 선택 사항</translation>
    </message>
    <message>
        <source>Empty: this account. The account then decides by its own policies who of it may take the role.</source>
        <translation>비우면 이 계정입니다. 그 계정은 누가 역할을 맡을 수 있는지 자체 정책으로 정합니다.</translation>
    </message>
    <message>
        <source>An account ID has 12 digits.</source>
        <translation>계정 ID는 12자리 숫자입니다.</translation>
    </message>
    <message>
        <source>External ID - optional</source>
        <translation>외부 ID - 선택 사항</translation>
    </message>
    <message>
        <source>For a third party that works for several customers: who does not know it may not take the role.</source>
        <translation>여러 고객을 위해 일하는 제3자용입니다. 이를 모르면 역할을 맡을 수 없습니다.</translation>
    </message>
    <message>
        <source>Require MFA</source>
        <translation>MFA 필요</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>ID 제공업체</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>공급자 선택</translation>
    </message>
    <message>
        <source>Choose a provider. Add one under Identity providers first.</source>
        <translation>공급자를 선택하세요. 먼저 ID 제공업체에서 추가하세요.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Enter the audience, usually the client ID.</source>
        <translation>대상을 입력하세요. 보통 클라이언트 ID입니다.</translation>
    </message>
    <message>
        <source>Trusted entity</source>
        <translation>신뢰할 수 있는 엔터티</translation>
    </message>
    <message>
        <source>Maximum session duration</source>
        <translation>최대 세션 기간</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>%1 to %2 hours</source>
        <translation>%1~%2시간</translation>
    </message>
    <message>
        <source>AWS Service: %1</source>
        <translation>AWS 서비스: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>계정: %1</translation>
    </message>
    <message>
        <source>Identity provider: %1</source>
        <translation>ID 제공업체: %1</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모든 사람</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::UserDetails</name>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>사용자 ID</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Last console sign-in</source>
        <translation>마지막 콘솔 로그인</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>The user cannot be shown</source>
        <translation>사용자를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Security credentials</source>
        <translation>보안 자격 증명</translation>
    </message>
    <message>
        <source>Last accessed</source>
        <translation>마지막 액세스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::UserForm</name>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Up to 64 letters, numbers and + = , . @ _ -</source>
        <translation>글자, 숫자와 + = , . @ _ - 최대 64자</translation>
    </message>
    <message>
        <source>Console access</source>
        <translation>콘솔 액세스</translation>
    </message>
    <message>
        <source>A password to sign in with.</source>
        <translation>로그인할 때 쓰는 암호입니다.</translation>
    </message>
    <message>
        <source>Console password - optional</source>
        <translation>콘솔 암호 - 선택 사항</translation>
    </message>
    <message>
        <source>Leave it empty to have one made. It is shown once.</source>
        <translation>비워 두면 자동으로 만듭니다. 한 번만 표시됩니다.</translation>
    </message>
    <message>
        <source>The user must choose a new password at the first sign-in</source>
        <translation>첫 로그인 시 새 암호를 정해야 함</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>액세스 키</translation>
    </message>
    <message>
        <source>For the AWS CLI and SDKs. Its secret is shown once.</source>
        <translation>AWS CLI와 SDK용입니다. 보안 키는 한 번만 표시됩니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>User details</source>
        <translation>사용자 세부 정보</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>자격 증명</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Permissions options</source>
        <translation>권한 옵션</translation>
    </message>
    <message>
        <source>Add user to group</source>
        <translation>그룹에 사용자 추가</translation>
    </message>
    <message>
        <source>Best: what a job needs is written once, for all who do it.</source>
        <translation>가장 좋습니다. 일에 필요한 권한을 그 일을 하는 모두에게 한 번만 정합니다.</translation>
    </message>
    <message>
        <source>Copy permissions</source>
        <translation>권한 복사</translation>
    </message>
    <message>
        <source>The groups and policies of a user who is there.</source>
        <translation>기존 사용자의 그룹과 정책입니다.</translation>
    </message>
    <message>
        <source>Attach policies directly</source>
        <translation>정책 직접 연결</translation>
    </message>
    <message>
        <source>Managed policies for this user alone.</source>
        <translation>이 사용자만을 위한 관리형 정책입니다.</translation>
    </message>
    <message>
        <source>Copy from</source>
        <translation>복사할 사용자</translation>
    </message>
    <message>
        <source>Choose a user</source>
        <translation>사용자 선택</translation>
    </message>
    <message>
        <source>Permissions boundary - optional</source>
        <translation>권한 경계 - 선택 사항</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Set permissions</source>
        <translation>권한 설정</translation>
    </message>
    <message>
        <source>Inline policies can be written on the user&apos;s page afterwards.</source>
        <translation>인라인 정책은 이후 사용자 페이지에서 작성할 수 있습니다.</translation>
    </message>
    <message>
        <source>User groups</source>
        <translation>사용자 그룹</translation>
    </message>
    <message>
        <source>Choose groups</source>
        <translation>그룹 선택</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Choose policies</source>
        <translation>정책 선택</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>권한 경계</translation>
    </message>
    <message>
        <source>The most that its policies can give. A boundary itself gives nothing.</source>
        <translation>정책이 줄 수 있는 최대 권한입니다. 경계 자체는 아무 권한도 주지 않습니다.</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>그룹 %1</translation>
    </message>
    <message>
        <source>console access</source>
        <translation>콘솔 액세스</translation>
    </message>
    <message>
        <source>The user was created, but without an access key</source>
        <translation>사용자가 생성되었지만 액세스 키는 없습니다</translation>
    </message>
    <message>
        <source>Some permissions of the user %1 were not set</source>
        <translation>사용자 %1의 일부 권한이 설정되지 않았습니다</translation>
    </message>
    <message>
        <source>The user %1 is complete</source>
        <translation>사용자 %1이(가) 완성되었습니다</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>사용자 생성</translation>
    </message>
    <message>
        <source>The user was not created</source>
        <translation>사용자가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Specify user details</source>
        <translation>사용자 세부 정보 지정</translation>
    </message>
    <message>
        <source>Successfully created user %1</source>
        <translation>사용자 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View user</source>
        <translation>사용자 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Users</name>
    <message>
        <source>Active - %1</source>
        <translation>활성 - %1</translation>
    </message>
    <message>
        <source>Inactive - %1</source>
        <translation>비활성 - %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete user</source>
        <translation>사용자 삭제</translation>
    </message>
    <message>
        <source>The user&apos;s access keys stop working at once. A user that still has keys, groups or policies is not deleted: remove those first.</source>
        <translation>사용자의 액세스 키가 즉시 작동을 멈춥니다. 아직 키, 그룹, 정책이 있는 사용자는 삭제되지 않습니다. 먼저 제거하세요.</translation>
    </message>
    <message>
        <source>Successfully deleted user %1</source>
        <translation>사용자 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The user was not deleted</source>
        <translation>사용자가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The user still has something that must be removed first</source>
        <translation>사용자에게 먼저 제거해야 할 것이 남아 있습니다</translation>
    </message>
    <message>
        <source>IAM user</source>
        <translation>IAM 사용자</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>People or programs of this account, with credentials that stay. For most programs a role is better.</source>
        <translation>계속 유지되는 자격 증명을 가진 이 계정의 사람이나 프로그램입니다. 프로그램에는 대개 역할이 더 좋습니다.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>가상</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Console access</source>
        <translation>콘솔 액세스</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Console last sign-in</source>
        <translation>콘솔 마지막 로그인</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>생성 시간</translation>
    </message>
    <message>
        <source>Find users by name</source>
        <translation>이름으로 사용자 찾기</translation>
    </message>
    <message>
        <source>No users</source>
        <translation>사용자 없음</translation>
    </message>
    <message>
        <source>Until now only the root user works here, and it may do everything. Create a user with less, and see what is refused.</source>
        <translation>지금까지는 모든 것을 할 수 있는 루트 사용자만 있습니다. 권한이 더 적은 사용자를 만들어 무엇이 거부되는지 보세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create user</source>
        <translation>사용자 생성</translation>
    </message>
    <message>
        <source>Act as this user</source>
        <translation>이 사용자로 대신 사용</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::iam::Words</name>
    <message>
        <source>AWS managed</source>
        <translation>AWS 관리형</translation>
    </message>
    <message>
        <source>Customer managed</source>
        <translation>고객 관리형</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>최대 %1자입니다.</translation>
    </message>
    <message>
        <source>Use letters, numbers and + = , . @ _ - only.</source>
        <translation>글자, 숫자와 + = , . @ _ -만 사용하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::Help</name>
    <message>
        <source>KMS keys</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;KMS key&lt;/b&gt; encrypts, decrypts, signs or makes codes, and never leaves KMS. Who may use it, its &lt;b&gt;key policy&lt;/b&gt; says.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Customer managed keys&lt;/b&gt; are yours: you write their policy, rotate them, disable them and end them.&lt;/li&gt;&lt;li&gt;&lt;b&gt;AWS managed keys&lt;/b&gt;, such as &lt;code&gt;aws/s3&lt;/code&gt;, are made by services for this account.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;A key is not deleted at once: it waits 7 to 30 days, for what it encrypted is lost with it. &lt;b&gt;Disable&lt;/b&gt; it when you are not sure.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws kms list-keys&lt;/code&gt;, &lt;code&gt;aws kms create-key&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;KMS 키&lt;/b&gt;는 암호화, 복호화, 서명을 하거나 코드를 만들며 KMS 밖으로 나가지 않습니다. 누가 쓸 수 있는지는 &lt;b&gt;키 정책&lt;/b&gt;이 정합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;고객 관리형 키&lt;/b&gt;는 직접 정책을 쓰고, 교체하고, 비활성화하고, 삭제하는 키입니다.&lt;/li&gt;&lt;li&gt;&lt;code&gt;aws/s3&lt;/code&gt; 같은 &lt;b&gt;AWS 관리형 키&lt;/b&gt;는 서비스가 이 계정을 위해 만듭니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;키는 바로 삭제되지 않고 7~30일을 기다립니다. 암호화한 것이 함께 사라지기 때문입니다. 확실하지 않으면 &lt;b&gt;비활성화&lt;/b&gt;하세요.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws kms list-keys&lt;/code&gt;, &lt;code&gt;aws kms create-key&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>AWS KMS keys</source>
        <translation>AWS KMS 키</translation>
    </message>
    <message>
        <source>Deleting keys</source>
        <translation>키 삭제</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every key has a &lt;b&gt;key policy&lt;/b&gt;. Other than with most resources, permissions of IAM count only if the key policy lets them: that is what the statement for the account&apos;s &lt;b&gt;root&lt;/b&gt; does.&lt;/p&gt;&lt;p&gt;The editor checks the policy while you type. KMS refuses one that would lock you out.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 키에는 &lt;b&gt;키 정책&lt;/b&gt;이 있습니다. 다른 리소스와 달리 IAM의 권한은 키 정책이 인정할 때만 유효하며, 계정 &lt;b&gt;루트&lt;/b&gt;를 위한 문장이 그 일을 합니다.&lt;/p&gt;&lt;p&gt;편집기는 입력하는 동안 정책을 검사합니다. KMS는 스스로를 잠그는 정책을 거부합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Key policies</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>Cryptographic configuration</source>
        <translation>암호화 구성</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;key spec&lt;/b&gt; says what the key is made of, the &lt;b&gt;key usage&lt;/b&gt; what it is for. Both are chosen once.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;SYMMETRIC_DEFAULT&lt;/b&gt;: AES-256-GCM, for encrypting.&lt;/li&gt;&lt;li&gt;&lt;b&gt;RSA&lt;/b&gt;: encrypting or signing.&lt;/li&gt;&lt;li&gt;&lt;b&gt;ECC&lt;/b&gt;: signing.&lt;/li&gt;&lt;li&gt;&lt;b&gt;HMAC&lt;/b&gt;: codes that show that a message was not changed.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;키 사양&lt;/b&gt;은 키가 무엇으로 만들어졌는지, &lt;b&gt;키 사용&lt;/b&gt;은 무엇에 쓰는지 정합니다. 둘 다 한 번만 고릅니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;SYMMETRIC_DEFAULT&lt;/b&gt;: 암호화용 AES-256-GCM.&lt;/li&gt;&lt;li&gt;&lt;b&gt;RSA&lt;/b&gt;: 암호화 또는 서명.&lt;/li&gt;&lt;li&gt;&lt;b&gt;ECC&lt;/b&gt;: 서명.&lt;/li&gt;&lt;li&gt;&lt;b&gt;HMAC&lt;/b&gt;: 메시지가 바뀌지 않았음을 보이는 코드.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Key specs</source>
        <translation>키 사양</translation>
    </message>
    <message>
        <source>Key rotation</source>
        <translation>키 교체</translation>
    </message>
    <message>
        <source>&lt;p&gt;Rotation makes &lt;b&gt;new key material&lt;/b&gt; for the same key. From then on it encrypts; the old one stays for decrypting. Nobody has to encrypt anew.&lt;/p&gt;&lt;p&gt;It happens by itself after the period, by the clock of this cloud, or &lt;b&gt;now&lt;/b&gt;: up to 25 times.&lt;/p&gt;</source>
        <translation>&lt;p&gt;교체는 같은 키에 &lt;b&gt;새 키 구성 요소&lt;/b&gt;를 만듭니다. 이후 그것으로 암호화하고, 이전 것은 복호화를 위해 남습니다. 다시 암호화할 필요가 없습니다.&lt;/p&gt;&lt;p&gt;이 클라우드의 시계로 주기가 지나면 저절로, 또는 &lt;b&gt;지금&lt;/b&gt; 교체합니다. 지금 교체는 최대 25번입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rotating keys</source>
        <translation>키 교체</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;alias&lt;/b&gt; is a name for a key, such as &lt;code&gt;alias/class-key&lt;/code&gt;. A key may have several; an alias leads to one key of its account and Region, and can be led to another.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;별칭&lt;/b&gt;은 &lt;code&gt;alias/class-key&lt;/code&gt;처럼 키를 부르는 이름입니다. 한 키에 여러 개가 있을 수 있으며, 별칭은 같은 계정과 리전의 한 키를 가리키고 다른 키로 바꿀 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>권한 부여</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;grant&lt;/b&gt; lets one principal do some operations with the key, without a change of its policy. Services use them for what they do in your name.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Revoke&lt;/b&gt; takes it away; &lt;b&gt;retire&lt;/b&gt; is for whoever is done with it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;권한 부여&lt;/b&gt;는 키 정책을 바꾸지 않고 한 보안 주체가 키로 몇 가지 작업을 하게 합니다. 서비스가 대신 작업할 때 씁니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;취소&lt;/b&gt;는 권한을 거두는 것이고, &lt;b&gt;만료 처리&lt;/b&gt;는 다 쓴 쪽이 돌려주는 것입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>사용해 보기</translation>
    </message>
    <message>
        <source>&lt;p&gt;See what the key does. &lt;b&gt;Encrypt&lt;/b&gt; a text, then &lt;b&gt;decrypt&lt;/b&gt; it: with another &lt;b&gt;encryption context&lt;/b&gt; it is refused. &lt;b&gt;Sign&lt;/b&gt; a text, change a letter, &lt;b&gt;verify&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;data key&lt;/b&gt; comes plain and encrypted. Programs encrypt with the plain one, forget it, and keep the encrypted one beside the data: that is envelope encryption.&lt;/p&gt;</source>
        <translation>&lt;p&gt;키가 하는 일을 보세요. 글을 &lt;b&gt;암호화&lt;/b&gt;한 뒤 &lt;b&gt;복호화&lt;/b&gt;해 보세요. &lt;b&gt;암호화 컨텍스트&lt;/b&gt;가 다르면 거부됩니다. 글에 &lt;b&gt;서명&lt;/b&gt;하고 한 글자를 바꾼 뒤 &lt;b&gt;확인&lt;/b&gt;해 보세요.&lt;/p&gt;&lt;p&gt;&lt;b&gt;데이터 키&lt;/b&gt;는 평문과 암호화된 것이 함께 옵니다. 프로그램은 평문 키로 암호화한 뒤 잊어버리고 암호화된 키를 데이터 옆에 보관합니다. 이것이 봉투 암호화입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Envelope encryption</source>
        <translation>봉투 암호화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyActions</name>
    <message numerus="yes">
        <source>%n key(s) enabled</source>
        <translation>
            <numerusform>키 %n개를 활성화했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were not enabled</source>
        <translation>키가 활성화되지 않았습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) disabled</source>
        <translation>
            <numerusform>키 %n개를 비활성화했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were not disabled</source>
        <translation>키가 비활성화되지 않았습니다</translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n key(s) was cancelled</source>
        <translation>
            <numerusform>키 %n개의 삭제를 취소했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>A key whose deletion was cancelled is disabled until you enable it.</source>
        <translation>삭제가 취소된 키는 활성화할 때까지 비활성 상태입니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>The deletion was not cancelled</source>
        <translation>삭제가 취소되지 않았습니다</translation>
    </message>
    <message>
        <source>Schedule key deletion</source>
        <translation>키 삭제 예약</translation>
    </message>
    <message>
        <source>Until then the keys can do nothing, and the deletion can be cancelled.</source>
        <translation>그때까지 키는 아무것도 할 수 없으며 삭제를 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>I understand that the key %1 will be gone, and with it everything that only this key can decrypt.</source>
        <translation>키 %1이(가) 사라지고, 이 키로만 복호화할 수 있는 모든 것도 함께 사라짐을 이해합니다.</translation>
    </message>
    <message numerus="yes">
        <source>I understand that %n key(s) will be gone, and with them everything that only these keys can decrypt.</source>
        <translation>
            <numerusform>키 %n개가 사라지고, 이 키로만 복호화할 수 있는 모든 것도 함께 사라짐을 이해합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) will be deleted</source>
        <translation>
            <numerusform>키 %n개가 삭제됩니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>설명 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The description was not changed</source>
        <translation>설명이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>At most 8,192 characters.</source>
        <translation>최대 8,192자입니다.</translation>
    </message>
    <message>
        <source>The description is changed</source>
        <translation>설명이 변경되었습니다</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Cancel key deletion</source>
        <translation>키 삭제 취소</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>키 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyDetails</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Regionality</source>
        <translation>리전 구분</translation>
    </message>
    <message>
        <source>Single Region</source>
        <translation>단일 리전</translation>
    </message>
    <message>
        <source>Deletion date</source>
        <translation>삭제 날짜</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>키 유형</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>오리진</translation>
    </message>
    <message>
        <source>AWS KMS</source>
        <translation>AWS KMS</translation>
    </message>
    <message>
        <source>Key spec</source>
        <translation>키 사양</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>키 사용</translation>
    </message>
    <message>
        <source>Encryption algorithms</source>
        <translation>암호화 알고리즘</translation>
    </message>
    <message>
        <source>Signing algorithms</source>
        <translation>서명 알고리즘</translation>
    </message>
    <message>
        <source>MAC algorithms</source>
        <translation>MAC 알고리즘</translation>
    </message>
    <message>
        <source>Customer managed keys</source>
        <translation>고객 관리형 키</translation>
    </message>
    <message>
        <source>AWS managed keys</source>
        <translation>AWS 관리형 키</translation>
    </message>
    <message>
        <source>The key cannot be shown</source>
        <translation>키를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Cryptographic configuration</source>
        <translation>암호화 구성</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>퍼블릭 키</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Key rotation</source>
        <translation>키 교체</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>권한 부여</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>사용해 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyForm</name>
    <message>
        <source>Protects data, and data keys that protect data.</source>
        <translation>데이터와 데이터 키를 암호화하여 보호합니다.</translation>
    </message>
    <message>
        <source>Codes that show that a message was not changed, for whoever may use this key.</source>
        <translation>메시지가 변경되지 않았음을 이 키의 사용자가 확인할 수 있는 코드입니다.</translation>
    </message>
    <message>
        <source>Signatures that everyone can verify with the public key.</source>
        <translation>퍼블릭 키로 누구나 확인할 수 있는 서명입니다.</translation>
    </message>
    <message>
        <source>Key type and usage</source>
        <translation>키 유형 및 사용</translation>
    </message>
    <message>
        <source>They cannot be changed after the key is created.</source>
        <translation>키를 만든 뒤에는 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>키 유형</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>대칭</translation>
    </message>
    <message>
        <source>One key that never leaves KMS. What most services want.</source>
        <translation>KMS 밖으로 나가지 않는 단일 키입니다. 대부분의 서비스에서 사용합니다.</translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation>비대칭</translation>
    </message>
    <message>
        <source>A pair of a public key, which you can download, and a private key, which stays in KMS.</source>
        <translation>다운로드할 수 있는 퍼블릭 키와 KMS에만 있는 프라이빗 키의 쌍입니다.</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>키 사용</translation>
    </message>
    <message>
        <source>Key spec</source>
        <translation>키 사양</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>A name for the key, which can later lead to another one.</source>
        <translation>키의 이름이며 나중에 다른 키를 가리킬 수 있습니다.</translation>
    </message>
    <message>
        <source>Letters, numbers and / _ -. Not aws/ at the beginning.</source>
        <translation>글자, 숫자, / _ -를 사용할 수 있으며 aws/로 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 8,192 characters.</source>
        <translation>최대 8,192자입니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Track cost and decide by policies with keys and values of your own.</source>
        <translation>직접 정하는 키와 값으로 비용을 추적하고 정책에서 결정합니다.</translation>
    </message>
    <message>
        <source>Choose users and roles</source>
        <translation>사용자 및 역할 선택</translation>
    </message>
    <message>
        <source>Allow key administrators to delete this key</source>
        <translation>키 관리자가 이 키를 삭제하도록 허용</translation>
    </message>
    <message>
        <source>Key administrators</source>
        <translation>키 관리자</translation>
    </message>
    <message>
        <source>They manage the key, but cannot use it. The account&apos;s root user always can everything, so that nobody is locked out.</source>
        <translation>키를 관리하지만 사용할 수는 없습니다. 키를 관리할 수 없게 되는 일이 없도록 계정의 루트 사용자는 항상 모든 작업을 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>사용자 및 역할</translation>
    </message>
    <message>
        <source>Account IDs - optional</source>
        <translation>계정 ID - 선택 사항</translation>
    </message>
    <message>
        <source>One a line. The other account then decides by its own policies who of it may use the key.</source>
        <translation>한 줄에 하나씩 입력하세요. 계정 안에서 누가 키를 사용할 수 있는지는 그 계정의 정책으로 정합니다.</translation>
    </message>
    <message>
        <source>%1 is no account ID: these have 12 digits.</source>
        <translation>%1은(는) 계정 ID가 아닙니다. 12자리 숫자입니다.</translation>
    </message>
    <message>
        <source>Key users</source>
        <translation>키 사용자</translation>
    </message>
    <message>
        <source>They use the key for what it is for.</source>
        <translation>키를 본래 용도로 사용합니다.</translation>
    </message>
    <message>
        <source>Other AWS accounts</source>
        <translation>다른 AWS 계정</translation>
    </message>
    <message>
        <source>The key was created, but without its alias</source>
        <translation>키가 생성되었지만 별칭은 없습니다</translation>
    </message>
    <message>
        <source>There is an alias of that name already.</source>
        <translation>같은 이름의 별칭이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Enter an alias.</source>
        <translation>별칭을 입력하세요.</translation>
    </message>
    <message>
        <source>Aliases that begin with aws/ are those of AWS managed keys.</source>
        <translation>aws/로 시작하는 별칭은 AWS 관리형 키의 것입니다.</translation>
    </message>
    <message>
        <source>At most 250 characters.</source>
        <translation>최대 250자입니다.</translation>
    </message>
    <message>
        <source>Use letters, numbers and / _ - only.</source>
        <translation>글자, 숫자와 / _ -만 사용하세요.</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>키 생성</translation>
    </message>
    <message>
        <source>The key was not created</source>
        <translation>키가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Configure key</source>
        <translation>키 구성</translation>
    </message>
    <message>
        <source>Add labels</source>
        <translation>레이블 추가</translation>
    </message>
    <message>
        <source>Define key administrative permissions</source>
        <translation>키 관리 권한 정의</translation>
    </message>
    <message>
        <source>Define key usage permissions</source>
        <translation>키 사용 권한 정의</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>Successfully created key %1</source>
        <translation>키 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View key</source>
        <translation>키 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyList</name>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>키 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>키 유형</translation>
    </message>
    <message>
        <source>Key spec</source>
        <translation>키 사양</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>키 사용</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>AWS managed KMS key</source>
        <translation>AWS 관리형 KMS 키</translation>
    </message>
    <message>
        <source>Customer managed keys</source>
        <translation>고객 관리형 키</translation>
    </message>
    <message>
        <source>AWS managed keys</source>
        <translation>AWS 관리형 키</translation>
    </message>
    <message>
        <source>Keys that you make, whose policy, rotation and end you decide.</source>
        <translation>정책, 교체, 삭제를 직접 정하는 키입니다.</translation>
    </message>
    <message>
        <source>Keys that services made in this account when they first encrypted something. They can be looked at and used, not changed.</source>
        <translation>서비스가 처음 암호화할 때 이 계정에 만든 키입니다. 보고 사용할 수 있지만 변경할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Find keys by alias or ID</source>
        <translation>별칭이나 ID로 키 찾기</translation>
    </message>
    <message>
        <source>No customer managed keys</source>
        <translation>고객 관리형 키 없음</translation>
    </message>
    <message>
        <source>No AWS managed keys</source>
        <translation>AWS 관리형 키 없음</translation>
    </message>
    <message>
        <source>A KMS key never leaves KMS: what it encrypts, only KMS decrypts, and only for whom the key&apos;s policy lets. Make one, and try it on its page.</source>
        <translation>KMS 키는 KMS 밖으로 나가지 않습니다. 키로 암호화한 것은 KMS만 복호화할 수 있으며, 키 정책이 허용한 주체만 요청할 수 있습니다. 키를 만들어 해당 페이지에서 사용해 보세요.</translation>
    </message>
    <message>
        <source>The first one appears when a service needs it, for instance when an object is stored in a bucket with SSE-KMS and no key is named.</source>
        <translation>서비스가 필요로 할 때 처음 생깁니다. 예를 들어 키를 지정하지 않고 SSE-KMS 버킷에 객체를 저장할 때입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyLists</name>
    <message>
        <source>Create alias</source>
        <translation>별칭 생성</translation>
    </message>
    <message>
        <source>The alias was not created</source>
        <translation>별칭이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Successfully created alias %1</source>
        <translation>별칭 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Enter the ARN of a user, a role or an account&apos;s root.</source>
        <translation>사용자, 역할 또는 계정 루트의 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Create grant</source>
        <translation>권한 부여 생성</translation>
    </message>
    <message>
        <source>The grant was not created</source>
        <translation>권한 부여가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Grantee principal</source>
        <translation>피부여자 보안 주체</translation>
    </message>
    <message>
        <source>Who may use the key by this grant.</source>
        <translation>이 권한 부여로 키를 쓸 수 있는 주체입니다.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Choose at least one operation.</source>
        <translation>작업을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Retiring principal - optional</source>
        <translation>만료 처리 보안 주체 - 선택 사항</translation>
    </message>
    <message>
        <source>Who may give the grant back, beside the account.</source>
        <translation>계정 외에 권한 부여를 돌려줄 수 있는 주체입니다.</translation>
    </message>
    <message>
        <source>Name - optional</source>
        <translation>이름 - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully created the grant</source>
        <translation>권한 부여를 생성했습니다</translation>
    </message>
    <message>
        <source>The key cannot be shown</source>
        <translation>키를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Names for this key. Programs that use an alias need no change when it leads to another key.</source>
        <translation>이 키의 이름입니다. 별칭을 쓰는 프로그램은 별칭이 다른 키를 가리켜도 바꿀 필요가 없습니다.</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Find aliases</source>
        <translation>별칭 찾기</translation>
    </message>
    <message>
        <source>No aliases</source>
        <translation>별칭 없음</translation>
    </message>
    <message>
        <source>Without one, programs name the key by its ID or its ARN.</source>
        <translation>별칭이 없으면 프로그램은 키의 ID나 ARN을 씁니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete alias</source>
        <translation>별칭 삭제</translation>
    </message>
    <message>
        <source>Programs that name the key by this alias do not find it any more. The key stays.</source>
        <translation>이 별칭으로 키를 부르는 프로그램은 더 이상 키를 찾지 못합니다. 키는 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted alias %1</source>
        <translation>별칭 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The alias was not deleted</source>
        <translation>별칭이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The alias is back</source>
        <translation>별칭을 되돌렸습니다</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>권한 부여</translation>
    </message>
    <message>
        <source>Leave for someone, often a service, to use the key, without a change of its policy.</source>
        <translation>키 정책을 바꾸지 않고 다른 주체(대개 서비스)가 키를 사용하도록 허용합니다.</translation>
    </message>
    <message>
        <source>Grant ID</source>
        <translation>권한 부여 ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Retiring principal</source>
        <translation>만료 처리 보안 주체</translation>
    </message>
    <message>
        <source>Find grants</source>
        <translation>권한 부여 찾기</translation>
    </message>
    <message>
        <source>No grants</source>
        <translation>권한 부여 없음</translation>
    </message>
    <message>
        <source>Services make grants when they encrypt for you. You can make one, too.</source>
        <translation>서비스는 대신 암호화할 때 권한 부여를 만듭니다. 직접 만들 수도 있습니다.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>만료 처리</translation>
    </message>
    <message>
        <source>The grant is retired</source>
        <translation>권한 부여가 만료 처리되었습니다</translation>
    </message>
    <message>
        <source>The grant was not retired</source>
        <translation>권한 부여가 만료 처리되지 않았습니다</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Revoke grant</source>
        <translation>권한 부여 취소</translation>
    </message>
    <message>
        <source>Whoever uses the key by this grant alone cannot use it any more.</source>
        <translation>이 권한 부여만으로 키를 쓰던 주체는 더 이상 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully revoked grant %1</source>
        <translation>권한 부여 %1을(를) 취소했습니다</translation>
    </message>
    <message>
        <source>The grant was not revoked</source>
        <translation>권한 부여가 취소되지 않았습니다</translation>
    </message>
    <message>
        <source>Key material</source>
        <translation>키 구성 요소</translation>
    </message>
    <message>
        <source>What the key was and is made of. Old material stays for decrypting what it encrypted.</source>
        <translation>키가 지금까지 사용한 구성 요소입니다. 이전 구성 요소는 그것으로 암호화한 데이터를 복호화할 수 있도록 보관됩니다.</translation>
    </message>
    <message>
        <source>Rotation date</source>
        <translation>교체 날짜</translation>
    </message>
    <message>
        <source>Rotation type</source>
        <translation>교체 유형</translation>
    </message>
    <message>
        <source>Creation</source>
        <translation>생성</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>온디맨드</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Decrypts only</source>
        <translation>복호화만</translation>
    </message>
    <message>
        <source>Key material ID</source>
        <translation>키 구성 요소 ID</translation>
    </message>
    <message>
        <source>Find key material</source>
        <translation>키 구성 요소 찾기</translation>
    </message>
    <message>
        <source>No key material</source>
        <translation>키 구성 요소 없음</translation>
    </message>
    <message>
        <source>Only symmetric encryption keys rotate.</source>
        <translation>대칭 암호화 키만 교체됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeySettings</name>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>None by name</source>
        <translation>이름으로 지정된 대상 없음</translation>
    </message>
    <message>
        <source>Key policy</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>Without a statement for the account&apos;s root, policies of IAM do not count for this key.</source>
        <translation>계정 루트를 위한 문장이 없으면 이 키에는 IAM 정책이 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Default key policy</source>
        <translation>기본 키 정책</translation>
    </message>
    <message>
        <source>The account&apos;s root may do everything, and lets IAM decide about all others.</source>
        <translation>계정의 루트가 모든 작업을 할 수 있고, 그 외의 주체는 IAM 정책이 결정합니다.</translation>
    </message>
    <message>
        <source>Download public key</source>
        <translation>퍼블릭 키 다운로드</translation>
    </message>
    <message>
        <source>The public key is saved</source>
        <translation>퍼블릭 키를 저장했습니다</translation>
    </message>
    <message>
        <source>The public key was not saved</source>
        <translation>퍼블릭 키가 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Automatic key rotation</source>
        <translation>자동 키 교체</translation>
    </message>
    <message>
        <source>KMS makes new key material in time. What was encrypted before can still be decrypted; nothing else changes.</source>
        <translation>정해진 기간마다 KMS가 새 키 구성 요소를 만듭니다. 이전에 암호화한 데이터도 계속 복호화할 수 있으며 그 밖에는 바뀌는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Rotation period</source>
        <translation>교체 기간</translation>
    </message>
    <message>
        <source>key policy</source>
        <translation>키 정책</translation>
    </message>
    <message>
        <source>Says who may do what with this key. Without it, nobody may: a policy of IAM alone is not enough.</source>
        <translation>누가 이 키로 무엇을 할 수 있는지 정합니다. 키 정책이 없으면 아무도 쓸 수 없으며, IAM 정책만으로는 부족합니다.</translation>
    </message>
    <message>
        <source>Key administrators</source>
        <translation>키 관리자</translation>
    </message>
    <message>
        <source>Key users</source>
        <translation>키 사용자</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>퍼블릭 키</translation>
    </message>
    <message>
        <source>Everyone may have it: with it data is encrypted for this key, and its signatures are verified, outside of KMS too.</source>
        <translation>누구나 가질 수 있습니다. 퍼블릭 키가 있으면 KMS 밖에서도 데이터를 암호화하고 이 키의 서명을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Key spec</source>
        <translation>키 사양</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>키 사용</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Public key copied</source>
        <translation>퍼블릭 키 복사됨</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>automatic key rotation</source>
        <translation>자동 키 교체</translation>
    </message>
    <message>
        <source>New key material for the same key. Its ID, its ARN, its policy and its aliases stay.</source>
        <translation>같은 키에 새 키 구성 요소를 만듭니다. ID, ARN, 정책, 별칭은 그대로입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Next rotation</source>
        <translation>다음 교체</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>지금 교체</translation>
    </message>
    <message>
        <source>The key has new key material</source>
        <translation>키에 새 키 구성 요소가 생겼습니다</translation>
    </message>
    <message>
        <source>The key was not rotated</source>
        <translation>키가 교체되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::KeyWords</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>삭제 대기 중</translation>
    </message>
    <message>
        <source>Encrypt and decrypt</source>
        <translation>암호화 및 복호화</translation>
    </message>
    <message>
        <source>Sign and verify</source>
        <translation>서명 및 확인</translation>
    </message>
    <message>
        <source>Generate and verify MAC</source>
        <translation>MAC 생성 및 확인</translation>
    </message>
    <message>
        <source>Asymmetric</source>
        <translation>비대칭</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>대칭</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::Trials</name>
    <message>
        <source>Enter a text in Base64.</source>
        <translation>Base64 텍스트를 입력하세요.</translation>
    </message>
    <message>
        <source>This is no Base64.</source>
        <translation>Base64가 아닙니다.</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>텍스트를 입력하세요.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>알고리즘</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>서명</translation>
    </message>
    <message>
        <source>With the private key, which nobody sees.</source>
        <translation>아무도 볼 수 없는 프라이빗 키로 서명합니다.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Whether the signature belongs to this very text.</source>
        <translation>서명이 바로 이 텍스트의 것인지 확인합니다.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Signature (Base64)</source>
        <translation>서명(Base64)</translation>
    </message>
    <message>
        <source>Generate MAC</source>
        <translation>MAC 생성</translation>
    </message>
    <message>
        <source>A code over the text that only this key can make.</source>
        <translation>이 키만이 만들 수 있는, 텍스트에 대한 코드입니다.</translation>
    </message>
    <message>
        <source>Verify MAC</source>
        <translation>MAC 확인</translation>
    </message>
    <message>
        <source>Whether the code belongs to this very text.</source>
        <translation>코드가 바로 이 텍스트의 것인지 확인합니다.</translation>
    </message>
    <message>
        <source>MAC (Base64)</source>
        <translation>MAC(Base64)</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Up to 4 KiB. For more, a data key is what one wants.</source>
        <translation>최대 4 KiB입니다. 더 크면 데이터 키를 쓰세요.</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>복호화</translation>
    </message>
    <message>
        <source>What was encrypted, with the same encryption context.</source>
        <translation>암호화한 것을 같은 암호화 컨텍스트로 복호화합니다.</translation>
    </message>
    <message>
        <source>Generate data key</source>
        <translation>데이터 키 생성</translation>
    </message>
    <message>
        <source>A key for encrypting outside of KMS, plain and encrypted: the envelope that S3 and others use.</source>
        <translation>KMS 밖에서 암호화할 때 쓰는 키를 평문과 암호화된 형태로 함께 받습니다. S3 등이 사용하는 봉투 암호화 방식입니다.</translation>
    </message>
    <message>
        <source>Ciphertext (Base64)</source>
        <translation>암호문(Base64)</translation>
    </message>
    <message>
        <source>Encryption context - optional</source>
        <translation>암호화 컨텍스트 - 선택 사항</translation>
    </message>
    <message>
        <source>Pairs that are not secret, but have to be the same for decrypting.</source>
        <translation>비밀은 아니지만 복호화할 때 같아야 하는 쌍입니다.</translation>
    </message>
    <message>
        <source>The text is encrypted</source>
        <translation>텍스트가 암호화되었습니다</translation>
    </message>
    <message>
        <source>The text is decrypted</source>
        <translation>텍스트가 복호화되었습니다</translation>
    </message>
    <message>
        <source>Here is a data key</source>
        <translation>데이터 키입니다</translation>
    </message>
    <message>
        <source>Plain data key (Base64): encrypt with it, then forget it</source>
        <translation>평문 데이터 키(Base64): 암호화에 쓰고 잊어버리세요</translation>
    </message>
    <message>
        <source>Encrypted data key (Base64): keep it beside the data</source>
        <translation>암호화된 데이터 키(Base64): 데이터 옆에 보관하세요</translation>
    </message>
    <message>
        <source>The text is signed</source>
        <translation>텍스트에 서명했습니다</translation>
    </message>
    <message>
        <source>The signature is valid</source>
        <translation>서명이 유효합니다</translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation>서명이 유효하지 않습니다</translation>
    </message>
    <message>
        <source>Here is the MAC of the text</source>
        <translation>텍스트의 MAC입니다</translation>
    </message>
    <message>
        <source>The MAC is valid</source>
        <translation>MAC이 유효합니다</translation>
    </message>
    <message>
        <source>The MAC is not valid</source>
        <translation>MAC이 유효하지 않습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::kms::TryPanel</name>
    <message>
        <source>Try it</source>
        <translation>사용해 보기</translation>
    </message>
    <message>
        <source>The same calls that programs make. Nothing of it is stored.</source>
        <translation>프로그램이 하는 것과 같은 호출입니다. 아무것도 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>The service refused it</source>
        <translation>서비스가 거부했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::CodePanel</name>
    <message>
        <source>Code source</source>
        <translation>코드 소스</translation>
    </message>
    <message>
        <source>What you deploy is what the next invocation runs.</source>
        <translation>배포한 코드가 다음 호출부터 실행됩니다.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Upload .zip file</source>
        <translation>.zip 파일 업로드</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>The code cannot be shown</source>
        <translation>코드를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>The package is more than an editor can show</source>
        <translation>편집기로 표시할 수 없는 패키지입니다</translation>
    </message>
    <message>
        <source>You have changes that are not deployed.</source>
        <translation>배포하지 않은 변경 사항이 있습니다.</translation>
    </message>
    <message>
        <source>Its size: %1. Change it on your disk and upload it as a .zip file.</source>
        <translation>크기: %1. 디스크에서 수정한 뒤 .zip 파일로 업로드하세요.</translation>
    </message>
    <message>
        <source>The code was not deployed</source>
        <translation>코드가 배포되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully deployed the code of %1</source>
        <translation>%1의 코드를 배포했습니다</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 파일 (*.zip)</translation>
    </message>
    <message>
        <source>Saved the package of %1</source>
        <translation>%1의 패키지를 저장했습니다</translation>
    </message>
    <message>
        <source>The package was not saved</source>
        <translation>패키지가 저장되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Fields</name>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 256 characters.</source>
        <translation>최대 256자.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Function</name>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>업데이트 중</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::FunctionForm</name>
    <message>
        <source>Function name</source>
        <translation>함수 이름</translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, hyphens and underscores.</source>
        <translation>최대 64자의 문자, 숫자, 하이픈, 밑줄.</translation>
    </message>
    <message>
        <source>Enter 1 to 64 letters, digits, hyphens and underscores.</source>
        <translation>문자, 숫자, 하이픈, 밑줄 1~64자를 입력하세요.</translation>
    </message>
    <message>
        <source>Basic information</source>
        <translation>기본 정보</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>What Lambda calls: the file without its ending, a dot, and the function in it.</source>
        <translation>Lambda가 호출하는 대상입니다. 확장자를 뺀 파일 이름, 점, 파일 안의 함수 이름을 차례로 적습니다.</translation>
    </message>
    <message>
        <source>The program named bootstrap is run; what the handler means is its own matter.</source>
        <translation>bootstrap이라는 프로그램이 실행됩니다. 핸들러의 의미는 그 프로그램이 정합니다.</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>실행 역할</translation>
    </message>
    <message>
        <source>As this role the function works: what the role may do, the function may do. A new one may write logs only.</source>
        <translation>함수는 이 역할로 작업합니다. 역할에 허용된 일을 함수가 할 수 있습니다. 새 역할에는 로그 쓰기만 허용됩니다.</translation>
    </message>
    <message>
        <source>Create a new role with basic Lambda permissions</source>
        <translation>기본 Lambda 권한을 가진 새 역할 생성</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Write it here</source>
        <translation>여기에 작성</translation>
    </message>
    <message>
        <source>One file, which you can change later on the function&apos;s page.</source>
        <translation>파일 하나이며, 나중에 함수 페이지에서 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Upload a .zip file</source>
        <translation>.zip 파일 업로드</translation>
    </message>
    <message>
        <source>Several files, or libraries beside your own.</source>
        <translation>여러 파일이나, 직접 만든 코드와 함께 쓸 라이브러리.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Enter a program.</source>
        <translation>프로그램을 입력하세요.</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>함수 생성</translation>
    </message>
    <message>
        <source>The function was not created</source>
        <translation>함수가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully created function %1</source>
        <translation>함수 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Try it with a test event.</source>
        <translation>테스트 이벤트로 실행해 보세요.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::FunctionList</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete function</source>
        <translation>함수 삭제</translation>
    </message>
    <message>
        <source>Its code, versions, aliases and permissions go with it. Its role and its logs stay.</source>
        <translation>코드, 버전, 별칭, 권한도 함께 삭제됩니다. 역할과 로그는 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted function %1</source>
        <translation>함수 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The function was not deleted</source>
        <translation>함수가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Function ARN</source>
        <translation>함수 ARN</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>런타임</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>Code size</source>
        <translation>코드 크기</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>The function cannot be shown</source>
        <translation>함수를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Function overview</source>
        <translation>함수 개요</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>A function runs when something happens: a message comes, an object is put, a program calls it.</source>
        <translation>함수는 메시지가 오거나, 객체가 저장되거나, 프로그램이 호출하는 등 어떤 일이 생기면 실행됩니다.</translation>
    </message>
    <message>
        <source>Function name</source>
        <translation>함수 이름</translation>
    </message>
    <message>
        <source>Package type</source>
        <translation>패키지 유형</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>메모리(MB)</translation>
    </message>
    <message>
        <source>Find functions</source>
        <translation>함수 찾기</translation>
    </message>
    <message>
        <source>No functions</source>
        <translation>함수 없음</translation>
    </message>
    <message>
        <source>Write a few lines and let Lambda run them: there is no server to look after. Create one, and invoke it with a test event.</source>
        <translation>코드 몇 줄을 작성하고 Lambda에 실행을 맡기세요. 관리할 서버가 없습니다. 함수를 생성하고 테스트 이벤트로 호출해 보세요.</translation>
    </message>
    <message>
        <source>View logs</source>
        <translation>로그 보기</translation>
    </message>
    <message>
        <source>View metrics</source>
        <translation>지표 보기</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>함수 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::FunctionSettings</name>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>general configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>128 to 10,240 MB. AWS gives more CPU with more memory.</source>
        <translation>128~10,240MB. AWS는 메모리가 많을수록 CPU도 더 줍니다.</translation>
    </message>
    <message>
        <source>Ephemeral storage</source>
        <translation>임시 스토리지</translation>
    </message>
    <message>
        <source>For files in /tmp: 512 to 10,240 MB.</source>
        <translation>/tmp의 파일에 사용합니다. 512~10,240MB.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>제한 시간</translation>
    </message>
    <message>
        <source>1 to 900 seconds. A run that takes longer is ended.</source>
        <translation>1~900초. 더 오래 걸리는 실행은 중단됩니다.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1MB</translation>
    </message>
    <message>
        <source>Runtime settings</source>
        <translation>런타임 설정</translation>
    </message>
    <message>
        <source>runtime settings</source>
        <translation>런타임 설정</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>핸들러</translation>
    </message>
    <message>
        <source>The file without its ending, a dot, and the function in it.</source>
        <translation>확장자를 뺀 파일 이름, 점, 파일 안의 함수 이름.</translation>
    </message>
    <message>
        <source>Enter a handler without spaces.</source>
        <translation>공백 없이 핸들러를 입력하세요.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>런타임</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>실행 역할</translation>
    </message>
    <message>
        <source>execution role</source>
        <translation>실행 역할</translation>
    </message>
    <message>
        <source>Those roles are listed that trust lambda.amazonaws.com.</source>
        <translation>lambda.amazonaws.com을 신뢰하는 역할만 나열됩니다.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>역할을 선택하세요.</translation>
    </message>
    <message>
        <source>The function works as this role: what the role may do, the function may do.</source>
        <translation>함수는 이 역할로 작업합니다. 역할에 허용된 일을 함수가 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>역할 이름</translation>
    </message>
    <message>
        <source>Role ARN</source>
        <translation>역할 ARN</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>At most 4 KB in all. For passwords use Secrets Manager: whoever may see the function sees its variables.</source>
        <translation>모두 합해 최대 4KB. 암호에는 Secrets Manager를 사용하세요. 함수를 볼 수 있는 사람은 변수도 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>What the program finds in its environment, so that the same code does for tests and for real.</source>
        <translation>프로그램이 실행 환경에서 읽는 값입니다. 같은 코드를 테스트와 운영에 함께 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Help</name>
    <message>
        <source>Functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>&lt;p&gt;A function is a program that runs when an &lt;b&gt;event&lt;/b&gt; comes, and costs nothing while none does. Lambda starts as many copies as there are events at the same time.&lt;/p&gt;&lt;p&gt;Here functions run on your own machine, apart from each other.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda list-functions&lt;/code&gt;, &lt;code&gt;aws lambda invoke --function-name NAME out.json&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;함수는 &lt;b&gt;이벤트&lt;/b&gt;가 올 때 실행되는 프로그램이며, 이벤트가 없으면 비용이 들지 않습니다. Lambda는 동시에 온 이벤트 수만큼 사본을 시작합니다.&lt;/p&gt;&lt;p&gt;여기서는 함수가 사용자의 컴퓨터에서 서로 격리되어 실행됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda list-functions&lt;/code&gt;, &lt;code&gt;aws lambda invoke --function-name NAME out.json&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What is AWS Lambda?</source>
        <translation>AWS Lambda란 무엇인가요?</translation>
    </message>
    <message>
        <source>How Lambda works</source>
        <translation>Lambda 작동 방식</translation>
    </message>
    <message>
        <source>A function</source>
        <translation>함수 하나</translation>
    </message>
    <message>
        <source>&lt;ul&gt;&lt;li&gt;&lt;b&gt;Runtime&lt;/b&gt;: the language that runs it.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Handler&lt;/b&gt;: the function in your code that gets each event.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Execution role&lt;/b&gt;: what it may do in AWS.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Triggers&lt;/b&gt; and &lt;b&gt;permissions&lt;/b&gt;: what may start it.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;ul&gt;&lt;li&gt;&lt;b&gt;런타임&lt;/b&gt;: 코드를 실행하는 언어.&lt;/li&gt;&lt;li&gt;&lt;b&gt;핸들러&lt;/b&gt;: 코드에서 이벤트를 받는 함수.&lt;/li&gt;&lt;li&gt;&lt;b&gt;실행 역할&lt;/b&gt;: AWS에서 할 수 있는 일.&lt;/li&gt;&lt;li&gt;&lt;b&gt;트리거&lt;/b&gt;와 &lt;b&gt;권한&lt;/b&gt;: 함수를 시작할 수 있는 대상.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>&lt;p&gt;The code of a function is a &lt;b&gt;deployment package&lt;/b&gt;, a .zip file. A package of one file can be changed here: &lt;b&gt;Deploy&lt;/b&gt; packs it anew.&lt;/p&gt;&lt;p&gt;Libraries go into the package, too; upload it as a .zip file then.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda update-function-code --function-name NAME --zip-file fileb://code.zip&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;함수의 코드는 .zip 파일인 &lt;b&gt;배포 패키지&lt;/b&gt;입니다. 파일이 하나인 패키지는 여기서 수정할 수 있으며, &lt;b&gt;배포&lt;/b&gt;를 누르면 다시 묶습니다.&lt;/p&gt;&lt;p&gt;라이브러리도 패키지에 넣습니다. 그런 경우 .zip 파일로 업로드하세요.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda update-function-code --function-name NAME --zip-file fileb://code.zip&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Deployment packages</source>
        <translation>배포 패키지</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;event&lt;/b&gt; is the JSON that the handler gets. The examples look like what S3, SQS, SNS and EventBridge send.&lt;/p&gt;&lt;p&gt;The log shows what the program has printed, and a &lt;b&gt;REPORT&lt;/b&gt; line: how long it ran, for how long it is billed, how much memory it used. &lt;b&gt;Init duration&lt;/b&gt; is the time of a cold start.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda invoke --function-name NAME --log-type Tail out.json&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;이벤트&lt;/b&gt;는 핸들러가 받는 JSON입니다. 예제는 S3, SQS, SNS, EventBridge가 보내는 것과 같은 모양입니다.&lt;/p&gt;&lt;p&gt;로그에는 프로그램이 출력한 내용과 &lt;b&gt;REPORT&lt;/b&gt; 줄이 있습니다. 실행 시간, 청구 시간, 사용한 메모리를 알려 줍니다. &lt;b&gt;초기화 시간&lt;/b&gt;은 콜드 스타트에 걸린 시간입니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda invoke --function-name NAME --log-type Tail out.json&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Testing functions</source>
        <translation>함수 테스트</translation>
    </message>
    <message>
        <source>Invoking functions</source>
        <translation>함수 호출</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>&lt;ul&gt;&lt;li&gt;&lt;b&gt;Memory&lt;/b&gt; and &lt;b&gt;timeout&lt;/b&gt; bound each run.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Environment variables&lt;/b&gt; keep settings out of the code.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Reserved concurrency&lt;/b&gt; says how many runs there may be at the same time; 0 stops the function.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda update-function-configuration --function-name NAME --timeout 10&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;ul&gt;&lt;li&gt;&lt;b&gt;메모리&lt;/b&gt;와 &lt;b&gt;제한 시간&lt;/b&gt;은 실행마다의 한도입니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;환경 변수&lt;/b&gt;는 설정을 코드와 분리합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;예약된 동시성&lt;/b&gt;은 동시에 실행할 수 있는 수를 정합니다. 0이면 함수가 멈춥니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda update-function-configuration --function-name NAME --timeout 10&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Configuring functions</source>
        <translation>함수 구성</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>예약된 동시성</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>비동기 호출</translation>
    </message>
    <message>
        <source>&lt;p&gt;S3, SNS and EventBridge do not wait for the function: Lambda keeps the event, runs the function, and tries up to twice more when it fails, after one minute and after two.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;destination&lt;/b&gt; gets an account of each event, with what the function answered or why it failed. The function&apos;s role has to be allowed to send there.&lt;/p&gt;</source>
        <translation>&lt;p&gt;S3, SNS, EventBridge는 함수를 기다리지 않습니다. Lambda가 이벤트를 보관하고 함수를 실행하며, 실패하면 1분 뒤와 2분 뒤에 최대 두 번 더 시도합니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;대상&lt;/b&gt;은 이벤트마다 함수가 답한 내용이나 실패한 이유를 담은 기록을 받습니다. 함수의 역할에 대상으로 보낼 권한이 있어야 합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>함수 URL</translation>
    </message>
    <message>
        <source>&lt;p&gt;An address of the function&apos;s own: an HTTP request becomes an event, what the handler returns becomes the answer.&lt;/p&gt;&lt;p&gt;With &lt;b&gt;AWS_IAM&lt;/b&gt; callers sign their requests and need &lt;code&gt;lambda:InvokeFunctionUrl&lt;/code&gt;. With &lt;b&gt;NONE&lt;/b&gt; anybody may call, which the function&apos;s policy has to allow as well.&lt;/p&gt;</source>
        <translation>&lt;p&gt;함수의 자체 주소입니다. HTTP 요청이 이벤트가 되고, 핸들러가 반환한 값이 응답이 됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;AWS_IAM&lt;/b&gt;에서는 호출자가 요청에 서명하고 &lt;code&gt;lambda:InvokeFunctionUrl&lt;/code&gt; 권한이 있어야 합니다. &lt;b&gt;NONE&lt;/b&gt;에서는 누구나 호출할 수 있으며, 함수의 정책에서도 허용해야 합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Function URLs</source>
        <translation>함수 URL</translation>
    </message>
    <message>
        <source>Access to function URLs</source>
        <translation>함수 URL 액세스</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;event source mapping&lt;/b&gt; reads a queue for you and invokes the function with batches of messages. Messages of a batch that went well are deleted; the others come again.&lt;/p&gt;&lt;p&gt;The function&apos;s role needs &lt;code&gt;sqs:ReceiveMessage&lt;/code&gt;, &lt;code&gt;sqs:DeleteMessage&lt;/code&gt; and &lt;code&gt;sqs:GetQueueAttributes&lt;/code&gt;, as AWSLambdaSQSQueueExecutionRole has them.&lt;/p&gt;&lt;p&gt;S3, SNS and EventBridge invoke the function themselves: set it as a destination there, and let them in under Permissions.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;이벤트 소스 매핑&lt;/b&gt;은 대기열을 대신 읽고 메시지 배치로 함수를 호출합니다. 배치에서 잘 처리된 메시지는 삭제되고 나머지는 다시 옵니다.&lt;/p&gt;&lt;p&gt;함수의 역할에 &lt;code&gt;sqs:ReceiveMessage&lt;/code&gt;, &lt;code&gt;sqs:DeleteMessage&lt;/code&gt;, &lt;code&gt;sqs:GetQueueAttributes&lt;/code&gt; 권한이 필요합니다. AWSLambdaSQSQueueExecutionRole에 들어 있습니다.&lt;/p&gt;&lt;p&gt;S3, SNS, EventBridge는 직접 함수를 호출합니다. 그 서비스에서 함수를 대상으로 설정하고, 권한 탭에서 허용하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Using Lambda with Amazon SQS</source>
        <translation>Amazon SQS와 함께 Lambda 사용</translation>
    </message>
    <message>
        <source>Event source mappings</source>
        <translation>이벤트 소스 매핑</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>&lt;p&gt;Two questions, two answers:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;What may the function do? The &lt;b&gt;execution role&lt;/b&gt; says.&lt;/li&gt;&lt;li&gt;Who may invoke it? The &lt;b&gt;resource-based policy&lt;/b&gt; says, for services and other accounts.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;With a source ARN only that bucket, topic or rule may.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda add-permission --function-name NAME --statement-id ID --action lambda:InvokeFunction --principal s3.amazonaws.com&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;질문이 둘, 답도 둘입니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;함수가 할 수 있는 일은? &lt;b&gt;실행 역할&lt;/b&gt;이 정합니다.&lt;/li&gt;&lt;li&gt;함수를 호출할 수 있는 대상은? 서비스와 다른 계정은 &lt;b&gt;리소스 기반 정책&lt;/b&gt;이 정합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;소스 ARN이 있으면 그 버킷, 주제, 규칙만 호출할 수 있습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda add-permission --function-name NAME --statement-id ID --action lambda:InvokeFunction --principal s3.amazonaws.com&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Execution role</source>
        <translation>실행 역할</translation>
    </message>
    <message>
        <source>Resource-based policies</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>Versions and aliases</source>
        <translation>버전 및 별칭</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;version&lt;/b&gt; is a copy of code and configuration that never changes; &lt;code&gt;$LATEST&lt;/code&gt; is what you edit.&lt;/p&gt;&lt;p&gt;An &lt;b&gt;alias&lt;/b&gt; is a name that points to a version. Who calls the alias need not know when it moves on.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda publish-version --function-name NAME&lt;/code&gt;, &lt;code&gt;aws lambda create-alias --function-name NAME --name live --function-version 1&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버전&lt;/b&gt;은 바뀌지 않는 코드와 구성의 사본입니다. &lt;code&gt;$LATEST&lt;/code&gt;는 지금 편집하는 것입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;별칭&lt;/b&gt;은 버전을 가리키는 이름입니다. 별칭을 호출하는 쪽은 별칭이 다른 버전으로 옮겨 가도 몰라도 됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda publish-version --function-name NAME&lt;/code&gt;, &lt;code&gt;aws lambda create-alias --function-name NAME --name live --function-version 1&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Function versions</source>
        <translation>함수 버전</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>&lt;p&gt;A layer is a .zip file of its own. Lambda unpacks it to &lt;code&gt;/opt&lt;/code&gt; of each function that has it, where the runtimes look for libraries.&lt;/p&gt;&lt;p&gt;Each upload is a new &lt;b&gt;version&lt;/b&gt;; functions keep the one they have until you give them another.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws lambda publish-layer-version --layer-name NAME --zip-file fileb://layer.zip&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;계층은 별도의 .zip 파일입니다. Lambda는 계층을 사용하는 함수의 &lt;code&gt;/opt&lt;/code&gt;에 압축을 풀며, 런타임은 거기서 라이브러리를 찾습니다.&lt;/p&gt;&lt;p&gt;업로드할 때마다 새 &lt;b&gt;버전&lt;/b&gt;이 됩니다. 함수는 다른 버전을 지정할 때까지 지금의 버전을 그대로 사용합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws lambda publish-layer-version --layer-name NAME --zip-file fileb://layer.zip&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lambda layers</source>
        <translation>Lambda 계층</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::InvocationSettings</name>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Maximum age of event</source>
        <translation>최대 이벤트 수명</translation>
    </message>
    <message>
        <source>60 to 21,600 seconds. An event that waits longer is given up.</source>
        <translation>60~21,600초. 더 오래 기다린 이벤트는 포기합니다.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Retry attempts</source>
        <translation>재시도 횟수</translation>
    </message>
    <message>
        <source>Destination on failure</source>
        <translation>실패 시 대상</translation>
    </message>
    <message>
        <source>The role of the function has to be allowed to send there.</source>
        <translation>함수의 역할에 대상으로 보낼 권한이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>비동기 호출</translation>
    </message>
    <message>
        <source>Destination on success</source>
        <translation>성공 시 대상</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>동시성</translation>
    </message>
    <message>
        <source>concurrency</source>
        <translation>동시성</translation>
    </message>
    <message>
        <source>How many runs of the function there may be at the same time. What comes beyond that is throttled.</source>
        <translation>함수를 동시에 몇 개까지 실행할 수 있는지 정합니다. 초과하는 호출은 제한됩니다.</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>예약된 동시성</translation>
    </message>
    <message>
        <source>None: it shares the account&apos;s</source>
        <translation>없음: 계정의 동시성을 함께 사용합니다</translation>
    </message>
    <message>
        <source>Use unreserved account concurrency</source>
        <translation>예약되지 않은 계정 동시성 사용</translation>
    </message>
    <message>
        <source>Reserve concurrency</source>
        <translation>동시성 예약</translation>
    </message>
    <message>
        <source>So many runs are kept for it, and it gets no more. 0 stops it.</source>
        <translation>이만큼의 실행을 이 함수에 남겨 두고, 이보다 많이는 실행하지 않습니다. 0이면 멈춥니다.</translation>
    </message>
    <message>
        <source>asynchronous invocation</source>
        <translation>비동기 호출</translation>
    </message>
    <message>
        <source>What becomes of events that nobody waits for, as S3, SNS and EventBridge send them.</source>
        <translation>S3, SNS, EventBridge처럼 응답을 기다리지 않고 보낸 이벤트를 어떻게 처리할지 정합니다.</translation>
    </message>
    <message>
        <source>Function URL</source>
        <translation>함수 URL</translation>
    </message>
    <message>
        <source>function URL</source>
        <translation>함수 URL</translation>
    </message>
    <message>
        <source>An HTTP address of the function&apos;s own.</source>
        <translation>함수의 자체 HTTP 주소.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Auth type</source>
        <translation>인증 유형</translation>
    </message>
    <message>
        <source>Callers sign their requests and need permission.</source>
        <translation>호출자가 요청에 서명하고 권한이 있어야 합니다.</translation>
    </message>
    <message>
        <source>Anybody may call. A statement in the function&apos;s policy is added for it.</source>
        <translation>누구나 호출할 수 있습니다. 이를 위한 문이 함수의 정책에 추가됩니다.</translation>
    </message>
    <message>
        <source>The function answers HTTP requests.</source>
        <translation>함수가 HTTP 요청에 응답합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Layers</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1, 버전 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Up to 140 letters, digits, hyphens and underscores. A name that is there gets a new version.</source>
        <translation>최대 140자의 문자, 숫자, 하이픈, 밑줄. 이미 있는 이름이면 새 버전이 됩니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 140 letters, digits, hyphens and underscores.</source>
        <translation>문자, 숫자, 하이픈, 밑줄 1~140자를 입력하세요.</translation>
    </message>
    <message>
        <source>Functions find its files in /opt: libraries in the folder python or nodejs/node_modules.</source>
        <translation>함수는 /opt에서 파일을 찾습니다. 라이브러리는 python 또는 nodejs/node_modules 폴더에 넣습니다.</translation>
    </message>
    <message>
        <source>Compatible runtimes - optional</source>
        <translation>호환 런타임 - 선택 사항</translation>
    </message>
    <message>
        <source>Choose runtimes</source>
        <translation>런타임 선택</translation>
    </message>
    <message>
        <source>Create layer</source>
        <translation>계층 생성</translation>
    </message>
    <message>
        <source>The layer was not created</source>
        <translation>계층이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Layer configuration</source>
        <translation>계층 구성</translation>
    </message>
    <message>
        <source>Successfully created a version of layer %1</source>
        <translation>계층 %1의 버전을 생성했습니다</translation>
    </message>
    <message>
        <source>Add it to a function on its Configuration tab.</source>
        <translation>함수의 구성 탭에서 추가하세요.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Choose layers</source>
        <translation>계층 선택</translation>
    </message>
    <message>
        <source>At most 5. Of each layer the newest version is offered.</source>
        <translation>최대 5개. 계층마다 최신 버전을 선택할 수 있습니다.</translation>
    </message>
    <message>
        <source>At most 5 layers.</source>
        <translation>계층은 최대 5개입니다.</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Packages that this function shares with others.</source>
        <translation>이 함수가 다른 함수와 함께 사용하는 패키지.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Lambda layer</source>
        <translation>Lambda 계층</translation>
    </message>
    <message>
        <source>A layer is a package of libraries that several functions share.</source>
        <translation>계층은 여러 함수가 함께 사용하는 라이브러리 패키지입니다.</translation>
    </message>
    <message>
        <source>Newest version</source>
        <translation>최신 버전</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Compatible runtimes</source>
        <translation>호환 런타임</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Find layers</source>
        <translation>계층 찾기</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>계층 없음</translation>
    </message>
    <message>
        <source>Libraries that many of your functions use need not be in each package: put them in a layer, and add it to the functions.</source>
        <translation>여러 함수가 쓰는 라이브러리를 패키지마다 넣을 필요가 없습니다. 계층에 넣고 함수에 추가하세요.</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Delete newest version</source>
        <translation>최신 버전 삭제</translation>
    </message>
    <message>
        <source>Functions that have it go on with it; no other can be given it.</source>
        <translation>이 버전을 쓰는 함수는 계속 사용하지만, 다른 함수에는 더 이상 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted the newest version of layer %1</source>
        <translation>계층 %1의 최신 버전을 삭제했습니다</translation>
    </message>
    <message>
        <source>The version was not deleted</source>
        <translation>버전이 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Package</name>
    <message>
        <source>The code can be fetched while programs can reach this cloud: its port is closed.</source>
        <translation>코드는 프로그램이 이 클라우드에 접속할 수 있을 때 가져올 수 있습니다. 포트가 닫혀 있습니다.</translation>
    </message>
    <message>
        <source>The package of the function is not there any more.</source>
        <translation>함수의 패키지가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>Choose a .zip file.</source>
        <translation>.zip 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>At most %1 can be uploaded.</source>
        <translation>최대 %1까지 업로드할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1을(를) 읽을 수 없습니다: %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Runtimes</name>
    <message>
        <source>Runtime</source>
        <translation>런타임</translation>
    </message>
    <message>
        <source>JavaScript needs nothing else. Python functions run with the Python 3 of this machine, those of Amazon Linux bring their own program.</source>
        <translation>JavaScript는 따로 설치할 것이 없습니다. Python 함수는 이 컴퓨터의 Python 3으로 실행되고, Amazon Linux 함수는 자체 프로그램을 포함합니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 128 characters without spaces.</source>
        <translation>공백 없이 1~128자를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter the file and the function in it, with a dot between them.</source>
        <translation>파일 이름과 그 안의 함수 이름을 점으로 이어 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::SourceEditor</name>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Statements</name>
    <message>
        <source>Who</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>CloudWatch alarms</source>
        <translation>CloudWatch 경보</translation>
    </message>
    <message>
        <source>Another AWS account</source>
        <translation>다른 AWS 계정</translation>
    </message>
    <message>
        <source>AWS account ID</source>
        <translation>AWS 계정 ID</translation>
    </message>
    <message>
        <source>Enter an account ID of 12 digits.</source>
        <translation>12자리 계정 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Source ARN - optional</source>
        <translation>소스 ARN - 선택 사항</translation>
    </message>
    <message>
        <source>The bucket, topic or rule that may invoke it. Without one any may, of any account.</source>
        <translation>함수를 호출할 수 있는 버킷, 주제 또는 규칙. 없으면 어느 계정의 것이든 호출할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter an ARN.</source>
        <translation>ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Statement ID</source>
        <translation>문 ID</translation>
    </message>
    <message>
        <source>A name of your own, of letters, digits, hyphens and underscores.</source>
        <translation>문자, 숫자, 하이픈, 밑줄로 직접 정한 이름.</translation>
    </message>
    <message>
        <source>Enter 1 to 100 letters, digits, hyphens and underscores.</source>
        <translation>문자, 숫자, 하이픈, 밑줄 1~100자를 입력하세요.</translation>
    </message>
    <message>
        <source>Add permissions</source>
        <translation>권한 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>The permission was not added</source>
        <translation>권한이 추가되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully added permission %1</source>
        <translation>권한 %1을(를) 추가했습니다</translation>
    </message>
    <message>
        <source>Resource-based policy statements</source>
        <translation>리소스 기반 정책 문</translation>
    </message>
    <message>
        <source>Which services and other accounts may use the function.</source>
        <translation>어떤 서비스와 다른 계정이 함수를 사용할 수 있는지 정합니다.</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>보안 주체</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>조건</translation>
    </message>
    <message>
        <source>Find statements</source>
        <translation>문 찾기</translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>문 없음</translation>
    </message>
    <message>
        <source>Your own account needs none. A bucket, a topic or a rule that is to invoke the function does.</source>
        <translation>자신의 계정에는 필요 없습니다. 함수를 호출할 버킷, 주제, 규칙에는 필요합니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete statement</source>
        <translation>문 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted statement %1</source>
        <translation>문 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The statement was not deleted</source>
        <translation>문이 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::TestEvents</name>
    <message>
        <source>Invocation type</source>
        <translation>호출 유형</translation>
    </message>
    <message>
        <source>Synchronous</source>
        <translation>동기</translation>
    </message>
    <message>
        <source>Waits for the function and shows its answer and its log.</source>
        <translation>함수를 기다려 응답과 로그를 표시합니다.</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>비동기</translation>
    </message>
    <message>
        <source>Puts the event in the function&apos;s queue, as S3, SNS and EventBridge do.</source>
        <translation>S3, SNS, EventBridge처럼 이벤트를 함수의 대기열에 넣습니다.</translation>
    </message>
    <message>
        <source>Event JSON</source>
        <translation>이벤트 JSON</translation>
    </message>
    <message>
        <source>Any JSON</source>
        <translation>임의의 JSON</translation>
    </message>
    <message>
        <source>S3: an object was put</source>
        <translation>S3: 객체가 저장됨</translation>
    </message>
    <message>
        <source>SQS: a message came</source>
        <translation>SQS: 메시지가 옴</translation>
    </message>
    <message>
        <source>SNS: a message was published</source>
        <translation>SNS: 메시지가 게시됨</translation>
    </message>
    <message>
        <source>EventBridge: it is time</source>
        <translation>EventBridge: 예약된 시간이 됨</translation>
    </message>
    <message>
        <source>Enter an event: {} is one.</source>
        <translation>이벤트를 입력하세요. {}도 이벤트입니다.</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>실행 시간</translation>
    </message>
    <message>
        <source>Billed duration</source>
        <translation>청구 시간</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Max memory used</source>
        <translation>최대 사용 메모리</translation>
    </message>
    <message>
        <source>Init duration</source>
        <translation>초기화 시간</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::TestPanel</name>
    <message>
        <source>Response</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Log output</source>
        <translation>로그 출력</translation>
    </message>
    <message>
        <source>Test event</source>
        <translation>테스트 이벤트</translation>
    </message>
    <message>
        <source>The function gets it as if a service or a program had sent it.</source>
        <translation>서비스나 프로그램이 보낸 것처럼 함수가 이벤트를 받습니다.</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>The function was not invoked</source>
        <translation>함수가 호출되지 않았습니다</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Log output, the last 4 KB</source>
        <translation>로그 출력, 마지막 4KB</translation>
    </message>
    <message>
        <source>The event is accepted</source>
        <translation>이벤트를 접수했습니다</translation>
    </message>
    <message>
        <source>Executing function: succeeded</source>
        <translation>함수 실행: 성공</translation>
    </message>
    <message>
        <source>Executing function: failed</source>
        <translation>함수 실행: 실패</translation>
    </message>
    <message>
        <source>The function gets it soon. What it answers goes to its destinations, its output to CloudWatch Logs.</source>
        <translation>함수가 곧 이벤트를 받습니다. 응답은 함수의 대상으로, 출력은 CloudWatch Logs로 갑니다.</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>상태 코드</translation>
    </message>
    <message>
        <source>Function version</source>
        <translation>함수 버전</translation>
    </message>
    <message>
        <source>Function error</source>
        <translation>함수 오류</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Triggers</name>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>변경 중</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 대기열</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>대기열 선택</translation>
    </message>
    <message>
        <source>The function&apos;s role needs to receive and delete its messages: AWSLambdaSQSQueueExecutionRole is a policy for it.</source>
        <translation>함수의 역할에 메시지를 받고 삭제할 권한이 있어야 합니다. AWSLambdaSQSQueueExecutionRole 정책에 들어 있습니다.</translation>
    </message>
    <message>
        <source>Choose a queue.</source>
        <translation>대기열을 선택하세요.</translation>
    </message>
    <message>
        <source>Activate trigger</source>
        <translation>트리거 활성화</translation>
    </message>
    <message>
        <source>Invokes the function from now on.</source>
        <translation>지금부터 함수를 호출합니다.</translation>
    </message>
    <message>
        <source>Report batch item failures</source>
        <translation>배치 항목 실패 보고</translation>
    </message>
    <message>
        <source>The function says which messages of a batch failed; only those come again.</source>
        <translation>함수가 배치에서 실패한 메시지를 알려 줍니다. 그 메시지만 다시 옵니다.</translation>
    </message>
    <message>
        <source>Add trigger</source>
        <translation>트리거 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>The trigger was not added</source>
        <translation>트리거가 추가되지 않았습니다</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>The most messages of one invocation. More than 10 need a batch window.</source>
        <translation>한 번의 호출에 들어가는 최대 메시지 수. 10개를 넘으려면 배치 기간이 필요합니다.</translation>
    </message>
    <message>
        <source>Batch window (seconds)</source>
        <translation>배치 기간(초)</translation>
    </message>
    <message>
        <source>How long to gather messages before the function is invoked.</source>
        <translation>함수를 호출하기 전에 메시지를 모으는 시간.</translation>
    </message>
    <message>
        <source>Successfully added the trigger %1</source>
        <translation>트리거 %1을(를) 추가했습니다</translation>
    </message>
    <message>
        <source>Trigger %1 is enabled</source>
        <translation>트리거 %1이(가) 활성화되었습니다</translation>
    </message>
    <message>
        <source>Trigger %1 is disabled</source>
        <translation>트리거 %1이(가) 비활성화되었습니다</translation>
    </message>
    <message>
        <source>The trigger was not changed</source>
        <translation>트리거가 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>트리거</translation>
    </message>
    <message>
        <source>Queues that Lambda reads for this function.</source>
        <translation>Lambda가 이 함수를 위해 읽는 대기열.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Find triggers</source>
        <translation>트리거 찾기</translation>
    </message>
    <message>
        <source>No triggers</source>
        <translation>트리거 없음</translation>
    </message>
    <message>
        <source>Lambda can read a queue for you and invoke the function with its messages, in batches. S3, SNS and EventBridge invoke it themselves.</source>
        <translation>Lambda가 대기열을 대신 읽고 메시지를 배치로 묶어 함수를 호출할 수 있습니다. S3, SNS, EventBridge는 직접 호출합니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete trigger</source>
        <translation>트리거 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted trigger %1</source>
        <translation>트리거 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The trigger was not deleted</source>
        <translation>트리거가 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::Versions</name>
    <message>
        <source>Publish new version</source>
        <translation>새 버전 게시</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>The version was not published</source>
        <translation>버전이 게시되지 않았습니다</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>게시했습니다</translation>
    </message>
    <message>
        <source>Where nothing has changed since the last version, that one stays the newest.</source>
        <translation>마지막 버전 이후 바뀐 것이 없으면 그 버전이 그대로 최신입니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Letters, digits, hyphens and underscores, but not digits alone.</source>
        <translation>문자, 숫자, 하이픈, 밑줄. 숫자만으로는 안 됩니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 128 letters, digits, hyphens and underscores, not digits alone.</source>
        <translation>문자, 숫자, 하이픈, 밑줄 1~128자를 입력하세요. 숫자만으로는 안 됩니다.</translation>
    </message>
    <message>
        <source>Create alias</source>
        <translation>별칭 생성</translation>
    </message>
    <message>
        <source>The alias was not created</source>
        <translation>별칭이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully created alias %1</source>
        <translation>별칭 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Edit alias %1</source>
        <translation>별칭 %1 편집</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The alias was not changed</source>
        <translation>별칭이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Alias %1 points to version %2</source>
        <translation>별칭 %1이(가) 버전 %2을(를) 가리킵니다</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Copies of code and configuration that never change.</source>
        <translation>바뀌지 않는 코드와 구성의 사본.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>런타임</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Code SHA-256</source>
        <translation>코드 SHA-256</translation>
    </message>
    <message>
        <source>Find versions</source>
        <translation>버전 찾기</translation>
    </message>
    <message>
        <source>No versions</source>
        <translation>버전 없음</translation>
    </message>
    <message>
        <source>Publish one to keep the code and configuration of now. Callers who name it are not concerned by what you change later.</source>
        <translation>지금의 코드와 구성을 보존하려면 버전을 게시하세요. 버전을 지정해 호출하는 쪽은 이후의 변경에 영향을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>버전 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted version %1</source>
        <translation>버전 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The version was not deleted</source>
        <translation>버전이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Names that point to a version.</source>
        <translation>버전을 가리키는 이름.</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Find aliases</source>
        <translation>별칭 찾기</translation>
    </message>
    <message>
        <source>No aliases</source>
        <translation>별칭 없음</translation>
    </message>
    <message>
        <source>Let callers use a name such as live, and point it to a new version when that has proved itself.</source>
        <translation>호출하는 쪽은 live 같은 이름을 쓰게 하고, 새 버전이 검증되면 그 이름이 새 버전을 가리키게 하세요.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사되었습니다</translation>
    </message>
    <message>
        <source>Delete alias</source>
        <translation>별칭 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted alias %1</source>
        <translation>별칭 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The alias was not deleted</source>
        <translation>별칭이 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::lambda::ZipField</name>
    <message>
        <source>Zip file</source>
        <translation>Zip 파일</translation>
    </message>
    <message>
        <source>Choose a .zip file.</source>
        <translation>.zip 파일을 선택하세요.</translation>
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
    <name>nephoscope::gui::s3::AccountPublicAccess</name>
    <message>
        <source>Block public access (account settings)</source>
        <translation>퍼블릭 액세스 차단(계정 설정)</translation>
    </message>
    <message>
        <source>I acknowledge that these settings hold for every bucket of this account, those to come too.</source>
        <translation>이 설정이 앞으로 만들 버킷을 포함하여 이 계정의 모든 버킷에 적용됨을 확인합니다.</translation>
    </message>
    <message>
        <source>Whatever a bucket&apos;s own settings say: what is on here is on for all of them.</source>
        <translation>버킷 자체의 설정과 관계없이, 여기서 켠 설정은 모든 버킷에 적용됩니다.</translation>
    </message>
    <message>
        <source>Block Public Access settings for this account</source>
        <translation>이 계정의 퍼블릭 액세스 차단 설정</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ArchiveConfigs</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Days without a read</source>
        <translation>읽지 않은 일수</translation>
    </message>
    <message>
        <source>Configuration name</source>
        <translation>구성 이름</translation>
    </message>
    <message>
        <source>Up to 64 characters. It cannot be changed later.</source>
        <translation>최대 64자이며 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 64 characters.</source>
        <translation>1~64자의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Prefix - optional</source>
        <translation>접두사 - 선택 사항</translation>
    </message>
    <message>
        <source>Only objects whose keys begin like this. Empty: every object.</source>
        <translation>키가 이 값으로 시작하는 객체에만 적용됩니다. 비워 두면 모든 객체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Object tags - optional</source>
        <translation>객체 태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Archive configuration settings</source>
        <translation>아카이브 구성 설정</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Archive rule actions</source>
        <translation>아카이브 규칙 작업</translation>
    </message>
    <message>
        <source>For objects in the storage class Intelligent-Tiering.</source>
        <translation>Intelligent-Tiering 스토리지 클래스의 객체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Archive Access tier</source>
        <translation>Archive Access 계층</translation>
    </message>
    <message>
        <source>Read again within 3 to 5 hours.</source>
        <translation>3~5시간 안에 다시 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Deep Archive Access tier</source>
        <translation>Deep Archive Access 계층</translation>
    </message>
    <message>
        <source>Read again within 12 hours.</source>
        <translation>12시간 안에 다시 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>The archive configuration was not saved</source>
        <translation>아카이브 구성이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully saved the archive configuration %1</source>
        <translation>아카이브 구성 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Archive configuration</source>
        <translation>아카이브 구성</translation>
    </message>
    <message>
        <source>archive configuration %1</source>
        <translation>아카이브 구성 %1</translation>
    </message>
    <message>
        <source>Delete archive configuration</source>
        <translation>아카이브 구성 삭제</translation>
    </message>
    <message>
        <source>Objects that are in an archive tier stay there until they are restored.</source>
        <translation>아카이브 계층에 있는 객체는 복원할 때까지 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted the archive configuration %1</source>
        <translation>아카이브 구성 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The archive configuration was not deleted</source>
        <translation>아카이브 구성이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Intelligent-Tiering Archive configurations</source>
        <translation>Intelligent-Tiering 아카이브 구성</translation>
    </message>
    <message>
        <source>Moves objects that nobody reads to the archive tiers of Intelligent-Tiering.</source>
        <translation>아무도 읽지 않는 객체를 Intelligent-Tiering의 아카이브 계층으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Archive Access</source>
        <translation>Archive Access</translation>
    </message>
    <message>
        <source>Deep Archive Access</source>
        <translation>Deep Archive Access</translation>
    </message>
    <message>
        <source>Find archive configurations</source>
        <translation>아카이브 구성 찾기</translation>
    </message>
    <message>
        <source>No archive configurations</source>
        <translation>아카이브 구성 없음</translation>
    </message>
    <message>
        <source>Without one, Intelligent-Tiering keeps objects in tiers that are read at once.</source>
        <translation>아카이브 구성이 없으면 Intelligent-Tiering은 객체를 바로 읽을 수 있는 계층에 둡니다.</translation>
    </message>
    <message>
        <source>Create configuration</source>
        <translation>구성 생성</translation>
    </message>
    <message>
        <source>Create archive configuration</source>
        <translation>아카이브 구성 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchActions</name>
    <message>
        <source>Run job</source>
        <translation>작업 실행</translation>
    </message>
    <message>
        <source>%1 will be performed on %2 objects. Objects that are changed cannot be changed back.</source>
        <translation>객체 %2개에 %1 작업을 수행합니다. 변경된 객체는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>The job %1 is confirmed and will run</source>
        <translation>작업 %1을(를) 확인했습니다. 곧 실행됩니다</translation>
    </message>
    <message>
        <source>The job was not confirmed</source>
        <translation>작업이 확인되지 않았습니다</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>작업 취소</translation>
    </message>
    <message>
        <source>Cancel the job %1? What it has done stays done, and a cancelled job cannot go on.</source>
        <translation>작업 %1을(를) 취소할까요? 이미 처리된 것은 그대로 남고, 취소한 작업은 계속할 수 없습니다.</translation>
    </message>
    <message>
        <source>Successfully requested to cancel the job %1</source>
        <translation>작업 %1의 취소를 요청했습니다</translation>
    </message>
    <message>
        <source>The job was not cancelled</source>
        <translation>작업이 취소되지 않았습니다</translation>
    </message>
    <message>
        <source>Update priority</source>
        <translation>우선순위 업데이트</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The priority was not changed</source>
        <translation>우선순위가 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Jobs with a higher number run first.</source>
        <translation>숫자가 높은 작업이 먼저 실행됩니다.</translation>
    </message>
    <message>
        <source>The job %1 has the priority %2</source>
        <translation>작업 %1의 우선순위는 %2입니다</translation>
    </message>
    <message>
        <source>Clone job</source>
        <translation>작업 복제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchForm</name>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>A description has at most 256 characters.</source>
        <translation>설명은 최대 256자입니다.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Jobs with a higher number run first.</source>
        <translation>숫자가 높은 작업이 먼저 실행됩니다.</translation>
    </message>
    <message>
        <source>Wait for confirmation</source>
        <translation>확인 대기</translation>
    </message>
    <message>
        <source>The job counts its objects first and runs when you say so.</source>
        <translation>작업이 먼저 객체 수를 세고, 확인하면 실행됩니다.</translation>
    </message>
    <message>
        <source>Additional options</source>
        <translation>추가 옵션</translation>
    </message>
    <message>
        <source>Completion report scope</source>
        <translation>완료 보고서 범위</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>모든 태스크</translation>
    </message>
    <message>
        <source>Failed tasks only</source>
        <translation>실패한 태스크만</translation>
    </message>
    <message>
        <source>Path to completion report destination</source>
        <translation>완료 보고서 대상 경로</translation>
    </message>
    <message>
        <source>Completion report</source>
        <translation>완료 보고서</translation>
    </message>
    <message>
        <source>A list of every task with its outcome, written when the job ends.</source>
        <translation>작업이 끝날 때 기록되는, 모든 태스크와 그 결과의 목록입니다.</translation>
    </message>
    <message>
        <source>IAM role ARN</source>
        <translation>IAM 역할 ARN</translation>
    </message>
    <message>
        <source>Whom S3 acts as. Empty: arn:aws:iam::ACCOUNT:role/batch-operations of this account.</source>
        <translation>S3가 맡는 역할입니다. 비워 두면 이 계정의 arn:aws:iam::ACCOUNT:role/batch-operations를 사용합니다.</translation>
    </message>
    <message>
        <source>Enter an ARN that begins with arn:aws:iam::.</source>
        <translation>arn:aws:iam::으로 시작하는 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Job tags - optional</source>
        <translation>작업 태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Tags of the job itself, to find it and to control who may change it.</source>
        <translation>작업 자체의 태그입니다. 작업을 찾고, 누가 변경할 수 있는지 제어하는 데 씁니다.</translation>
    </message>
    <message>
        <source>Create job</source>
        <translation>작업 생성</translation>
    </message>
    <message>
        <source>One operation on every object of a list, with progress and a report.</source>
        <translation>목록의 모든 객체에 한 가지 작업을 수행하고 진행 상황과 보고서를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The job was not created</source>
        <translation>작업이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Choose manifest</source>
        <translation>매니페스트 선택</translation>
    </message>
    <message>
        <source>Choose operation</source>
        <translation>작업 유형 선택</translation>
    </message>
    <message>
        <source>Configure additional options</source>
        <translation>추가 옵션 구성</translation>
    </message>
    <message>
        <source>Successfully created job %1</source>
        <translation>작업 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchManifest</name>
    <message>
        <source>In bytes. Empty: any size.</source>
        <translation>바이트 단위입니다. 비워 두면 크기를 제한하지 않습니다.</translation>
    </message>
    <message>
        <source>Enter a whole number of bytes.</source>
        <translation>바이트 수를 정수로 입력하세요.</translation>
    </message>
    <message>
        <source>One a line; any of them fits. Empty: every key.</source>
        <translation>한 줄에 하나씩 입력하며 그중 하나만 맞으면 됩니다. 비워 두면 모든 키입니다.</translation>
    </message>
    <message>
        <source>Manifest format</source>
        <translation>매니페스트 형식</translation>
    </message>
    <message>
        <source>S3 inventory report (manifest.json)</source>
        <translation>S3 인벤토리 보고서(manifest.json)</translation>
    </message>
    <message>
        <source>Every object that an inventory in CSV has listed.</source>
        <translation>CSV 인벤토리에 나열된 모든 객체입니다.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Rows of bucket, key and, if wanted, version ID. Keys are URL-encoded, there is no header.</source>
        <translation>버킷, 키, 필요하면 버전 ID로 이루어진 행입니다. 키는 URL 인코딩하며 머리글은 없습니다.</translation>
    </message>
    <message>
        <source>Create manifest using filters</source>
        <translation>필터를 사용하여 매니페스트 생성</translation>
    </message>
    <message>
        <source>S3 lists a bucket and takes what fits.</source>
        <translation>S3가 버킷을 나열하고 조건에 맞는 것을 고릅니다.</translation>
    </message>
    <message>
        <source>Manifest object</source>
        <translation>매니페스트 객체</translation>
    </message>
    <message>
        <source>The job reads it as it is now: by its ETag S3 sees whether it was changed meanwhile.</source>
        <translation>작업은 지금 상태의 매니페스트를 읽습니다. 그사이 변경되었는지는 ETag로 확인합니다.</translation>
    </message>
    <message>
        <source>Manifest includes version IDs</source>
        <translation>매니페스트에 버전 ID 포함</translation>
    </message>
    <message>
        <source>Source bucket</source>
        <translation>원본 버킷</translation>
    </message>
    <message>
        <source>Storage classes</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>None chosen: objects of every class.</source>
        <translation>선택하지 않으면 모든 클래스의 객체입니다.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>None chosen: objects however they are encrypted.</source>
        <translation>선택하지 않으면 암호화 방식과 관계없이 모든 객체입니다.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>암호화되지 않음</translation>
    </message>
    <message>
        <source>Replication status</source>
        <translation>복제 상태</translation>
    </message>
    <message>
        <source>None chosen: objects whether they are replicated or not.</source>
        <translation>선택하지 않으면 복제 여부와 관계없이 모든 객체입니다.</translation>
    </message>
    <message>
        <source>Never replicated</source>
        <translation>복제된 적 없음</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>복제본</translation>
    </message>
    <message>
        <source>Only objects that a replication rule of the bucket is for</source>
        <translation>버킷의 복제 규칙이 적용되는 객체만</translation>
    </message>
    <message>
        <source>Created after</source>
        <translation>다음 이후 생성</translation>
    </message>
    <message>
        <source>Created before</source>
        <translation>다음 이전 생성</translation>
    </message>
    <message>
        <source>Save the manifest that is generated</source>
        <translation>생성된 매니페스트 저장</translation>
    </message>
    <message>
        <source>Destination of the manifest</source>
        <translation>매니페스트 대상</translation>
    </message>
    <message>
        <source>Key begins with</source>
        <translation>키 시작 문자열</translation>
    </message>
    <message>
        <source>Key ends with</source>
        <translation>키 끝 문자열</translation>
    </message>
    <message>
        <source>Key contains</source>
        <translation>키에 포함된 문자열</translation>
    </message>
    <message>
        <source>Larger than</source>
        <translation>다음보다 큼</translation>
    </message>
    <message>
        <source>Smaller than</source>
        <translation>다음보다 작음</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>A manifest is a list of all objects that the operation is performed on.</source>
        <translation>매니페스트는 작업을 수행할 모든 객체의 목록입니다.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>An object has to fit all of them.</source>
        <translation>객체는 모든 필터에 맞아야 합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchOperation</name>
    <message>
        <source>Operation type</source>
        <translation>작업 유형</translation>
    </message>
    <message>
        <source>Copies every object to a bucket, also on top of itself: to encrypt it or to change its storage class.</source>
        <translation>모든 객체를 버킷으로 복사합니다. 제자리에 복사하여 암호화하거나 스토리지 클래스를 바꿀 수도 있습니다.</translation>
    </message>
    <message>
        <source>Puts these tags in the place of those the objects have.</source>
        <translation>객체가 가진 태그를 이 태그로 바꿉니다.</translation>
    </message>
    <message>
        <source>Takes all tags off the objects.</source>
        <translation>객체에서 모든 태그를 제거합니다.</translation>
    </message>
    <message>
        <source>Only where the bucket has access control lists enabled.</source>
        <translation>버킷에서 액세스 제어 목록이 활성화된 경우에만 가능합니다.</translation>
    </message>
    <message>
        <source>Asks for readable copies of archived objects. The job ends when all are asked for.</source>
        <translation>아카이브된 객체의 읽을 수 있는 사본을 요청합니다. 모두 요청하면 작업이 끝납니다.</translation>
    </message>
    <message>
        <source>Keeps object versions until a day. The bucket needs Object Lock.</source>
        <translation>정한 날까지 객체 버전을 보존합니다. 버킷에 객체 잠금이 필요합니다.</translation>
    </message>
    <message>
        <source>Keeps object versions until the hold is switched off. The bucket needs Object Lock.</source>
        <translation>법적 보존을 끌 때까지 객체 버전을 보존합니다. 버킷에 객체 잠금이 필요합니다.</translation>
    </message>
    <message>
        <source>Calls a function for every object; what it answers stands in the report.</source>
        <translation>객체마다 함수를 호출합니다. 함수의 응답은 보고서에 남습니다.</translation>
    </message>
    <message>
        <source>Replicates objects that were there before the replication rules of their bucket.</source>
        <translation>버킷의 복제 규칙보다 먼저 있던 객체를 복제합니다.</translation>
    </message>
    <message>
        <source>Reads every object and writes its checksum into the report.</source>
        <translation>모든 객체를 읽고 체크섬을 보고서에 기록합니다.</translation>
    </message>
    <message>
        <source>Copy destination</source>
        <translation>복사 대상</translation>
    </message>
    <message>
        <source>A bucket, or a folder in it. Objects keep their keys below it: copies into their own bucket replace the objects.</source>
        <translation>버킷 또는 그 안의 폴더. 객체는 그 아래에서 키를 유지합니다. 자기 버킷으로 복사하면 객체를 대체합니다.</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Object tags</source>
        <translation>객체 태그</translation>
    </message>
    <message>
        <source>Copy the tags of the source</source>
        <translation>원본 태그 복사</translation>
    </message>
    <message>
        <source>Replace all tags</source>
        <translation>모든 태그 바꾸기</translation>
    </message>
    <message>
        <source>Tags of the copies</source>
        <translation>사본의 태그</translation>
    </message>
    <message>
        <source>Additional checksum</source>
        <translation>추가 체크섬</translation>
    </message>
    <message>
        <source>The algorithm of the source</source>
        <translation>원본의 알고리즘</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Only where the destination bucket has access control lists enabled.</source>
        <translation>대상 버킷에서 액세스 제어 목록이 활성화된 경우에만 가능합니다.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Days that the restored copies are available</source>
        <translation>복원된 사본을 사용할 수 있는 일수</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Retrieval tier</source>
        <translation>검색 티어</translation>
    </message>
    <message>
        <source>Bulk retrieval</source>
        <translation>대량 검색</translation>
    </message>
    <message>
        <source>5 to 12 hours; from Deep Archive within 48 hours.</source>
        <translation>5~12시간이 걸리며, Deep Archive는 48시간 이내입니다.</translation>
    </message>
    <message>
        <source>Standard retrieval</source>
        <translation>표준 검색</translation>
    </message>
    <message>
        <source>3 to 5 hours; from Deep Archive within 12 hours.</source>
        <translation>3~5시간이 걸리며, Deep Archive는 12시간 이내입니다.</translation>
    </message>
    <message>
        <source>Retention mode</source>
        <translation>보존 모드</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>거버넌스</translation>
    </message>
    <message>
        <source>Kept until the date, unless somebody is allowed to bypass that.</source>
        <translation>우회 권한이 있는 사람이 아니면 그 날짜까지 보존됩니다.</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>규정 준수</translation>
    </message>
    <message>
        <source>Kept until the date, whoever asks.</source>
        <translation>누구든지 그 날짜까지 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Takes a retention away.</source>
        <translation>보존을 제거합니다.</translation>
    </message>
    <message>
        <source>Retain until date</source>
        <translation>보존 종료 날짜</translation>
    </message>
    <message>
        <source>Bypass governance retention</source>
        <translation>거버넌스 보존 우회</translation>
    </message>
    <message>
        <source>Needed to shorten or remove a retention in governance mode.</source>
        <translation>거버넌스 모드의 보존 기간을 줄이거나 없애려면 필요합니다.</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Choose a function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Choose a function.</source>
        <translation>함수를 선택하세요.</translation>
    </message>
    <message>
        <source>Checksum algorithm</source>
        <translation>체크섬 알고리즘</translation>
    </message>
    <message>
        <source>Operation settings</source>
        <translation>작업 설정</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchPages</name>
    <message>
        <source>Batch Operations</source>
        <translation>배치 작업</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>작업 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Date created</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Total objects</source>
        <translation>총 객체 수</translation>
    </message>
    <message>
        <source>% Complete</source>
        <translation>완료율(%)</translation>
    </message>
    <message>
        <source>% Failed</source>
        <translation>실패율(%)</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Completion report</source>
        <translation>완료 보고서</translation>
    </message>
    <message>
        <source>None was asked for</source>
        <translation>요청하지 않음</translation>
    </message>
    <message>
        <source>Report destination</source>
        <translation>보고서 대상</translation>
    </message>
    <message>
        <source>Report scope</source>
        <translation>보고서 범위</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>모든 태스크</translation>
    </message>
    <message>
        <source>Failed tasks only</source>
        <translation>실패한 태스크만</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags of the job itself, to find it and to control who may change it.</source>
        <translation>작업 자체의 태그입니다. 작업을 찾고, 누가 변경할 수 있는지 제어하는 데 씁니다.</translation>
    </message>
    <message>
        <source>No tags are attached to this job.</source>
        <translation>이 작업에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>작업 %1</translation>
    </message>
    <message>
        <source>The job cannot be shown</source>
        <translation>작업을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>매니페스트</translation>
    </message>
    <message>
        <source>Operation type</source>
        <translation>작업 유형</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>S3 Batch Operations job</source>
        <translation>S3 배치 작업</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>One operation on every object of a list, with progress and a report.</source>
        <translation>목록의 모든 객체에 한 가지 작업을 수행하고 진행 상황과 보고서를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Find jobs</source>
        <translation>작업 찾기</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>작업 없음</translation>
    </message>
    <message>
        <source>A job does one thing with many objects: copies and encrypts them, tags them, restores them. Its list comes from an inventory, a CSV file or a filter.</source>
        <translation>작업은 많은 객체에 한 가지 일을 합니다. 복사하고 암호화하거나, 태그를 붙이거나, 복원합니다. 목록은 인벤토리, CSV 파일 또는 필터에서 옵니다.</translation>
    </message>
    <message>
        <source>Create job</source>
        <translation>작업 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchProgress</name>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
    <message>
        <source>%1 of %2 objects</source>
        <translation>객체 %2개 중 %1개</translation>
    </message>
    <message>
        <source>Total objects</source>
        <translation>총 객체 수</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Time active</source>
        <translation>활성 시간</translation>
    </message>
    <message>
        <source>This job waits for your confirmation</source>
        <translation>이 작업은 확인을 기다리고 있습니다</translation>
    </message>
    <message>
        <source>Its objects are counted. Look through its configuration, then choose Run job.</source>
        <translation>객체 수를 세었습니다. 구성을 살펴본 다음 작업 실행을 선택하세요.</translation>
    </message>
    <message>
        <source>Why the job failed</source>
        <translation>작업이 실패한 이유</translation>
    </message>
    <message>
        <source>Completed: %1 objects</source>
        <translation>완료: 객체 %1개</translation>
    </message>
    <message>
        <source>Completed: %1 objects succeeded, %2 failed</source>
        <translation>완료: 객체 %1개 성공, %2개 실패</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>작업 ID</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Date created</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Date ended</source>
        <translation>종료 날짜</translation>
    </message>
    <message>
        <source>Status update reason</source>
        <translation>상태 업데이트 이유</translation>
    </message>
    <message>
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Job overview</source>
        <translation>작업 개요</translation>
    </message>
    <message>
        <source>Run job</source>
        <translation>작업 실행</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BatchWords</name>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>S3 inventory report</source>
        <translation>S3 인벤토리 보고서</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>As the destination bucket says</source>
        <translation>대상 버킷의 설정대로</translation>
    </message>
    <message>
        <source>AWS KMS key</source>
        <translation>AWS KMS 키</translation>
    </message>
    <message>
        <source>Tags of the copies</source>
        <translation>사본의 태그</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Key begins with %1</source>
        <translation>키가 %1(으)로 시작</translation>
    </message>
    <message>
        <source>Key contains %1</source>
        <translation>키에 %1 포함</translation>
    </message>
    <message>
        <source>Key ends with %1</source>
        <translation>키가 %1(으)로 끝남</translation>
    </message>
    <message>
        <source>Created after %1</source>
        <translation>%1 이후 생성</translation>
    </message>
    <message>
        <source>Created before %1</source>
        <translation>%1 이전 생성</translation>
    </message>
    <message>
        <source>Larger than %1</source>
        <translation>%1보다 큼</translation>
    </message>
    <message>
        <source>Smaller than %1</source>
        <translation>%1보다 작음</translation>
    </message>
    <message>
        <source>Storage class %1</source>
        <translation>스토리지 클래스 %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>암호화되지 않음</translation>
    </message>
    <message>
        <source>Encryption %1</source>
        <translation>암호화 %1</translation>
    </message>
    <message>
        <source>Every object of the bucket</source>
        <translation>버킷의 모든 객체</translation>
    </message>
    <message>
        <source>New</source>
        <translation>신규</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>Awaiting your confirmation to run</source>
        <translation>실행 확인 대기 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비 완료</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>일시 중지 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Completing</source>
        <translation>완료 중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료됨</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>취소 중</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>실패 처리 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Replace all object tags</source>
        <translation>모든 객체 태그 바꾸기</translation>
    </message>
    <message>
        <source>Delete all object tags</source>
        <translation>모든 객체 태그 삭제</translation>
    </message>
    <message>
        <source>Replace access control list (ACL)</source>
        <translation>액세스 제어 목록(ACL) 바꾸기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Object Lock retention</source>
        <translation>객체 잠금 보존 기간</translation>
    </message>
    <message>
        <source>Object Lock legal hold</source>
        <translation>객체 잠금 법적 보존</translation>
    </message>
    <message>
        <source>Invoke AWS Lambda function</source>
        <translation>AWS Lambda 함수 호출</translation>
    </message>
    <message>
        <source>Replicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Compute checksum</source>
        <translation>체크섬 계산</translation>
    </message>
    <message>
        <source>Update object encryption</source>
        <translation>객체 암호화 업데이트</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>A list of grants</source>
        <translation>권한 부여 목록</translation>
    </message>
    <message>
        <source>Days that the restored copy is available</source>
        <translation>복원된 사본을 사용할 수 있는 일수</translation>
    </message>
    <message>
        <source>Retrieval tier</source>
        <translation>검색 티어</translation>
    </message>
    <message>
        <source>Bulk retrieval</source>
        <translation>대량 검색</translation>
    </message>
    <message>
        <source>Standard retrieval</source>
        <translation>표준 검색</translation>
    </message>
    <message>
        <source>Retention mode</source>
        <translation>보존 모드</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Retain until date</source>
        <translation>보존 종료 날짜</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Manifest object</source>
        <translation>매니페스트 객체</translation>
    </message>
    <message>
        <source>Manifest format</source>
        <translation>매니페스트 형식</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>Source bucket</source>
        <translation>원본 버킷</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Generated manifest</source>
        <translation>생성된 매니페스트</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketAcl</name>
    <message>
        <source>List objects</source>
        <translation>객체 나열</translation>
    </message>
    <message>
        <source>Write objects</source>
        <translation>객체 쓰기</translation>
    </message>
    <message>
        <source>Read the bucket&apos;s ACL</source>
        <translation>버킷 ACL 읽기</translation>
    </message>
    <message>
        <source>Write the bucket&apos;s ACL</source>
        <translation>버킷 ACL 쓰기</translation>
    </message>
    <message>
        <source>Bucket owner (your AWS account)</source>
        <translation>버킷 소유자(사용자의 AWS 계정)</translation>
    </message>
    <message>
        <source>Everyone (public access)</source>
        <translation>모든 사람(퍼블릭 액세스)</translation>
    </message>
    <message>
        <source>Authenticated users group (anyone with an AWS account)</source>
        <translation>인증된 사용자 그룹(AWS 계정이 있는 모든 사용자)</translation>
    </message>
    <message>
        <source>S3 log delivery group</source>
        <translation>S3 로그 전달 그룹</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Other accounts that are on the list stay on it as they are.</source>
        <translation>목록에 있는 다른 계정은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>I understand the effects of these changes on my objects and buckets.</source>
        <translation>이러한 변경이 내 객체와 버킷에 미치는 영향을 이해합니다.</translation>
    </message>
    <message>
        <source>access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Gives other AWS accounts and groups basic permissions to the bucket.</source>
        <translation>다른 AWS 계정과 그룹에 버킷에 대한 기본 권한을 줍니다.</translation>
    </message>
    <message>
        <source>ACLs are disabled: Object Ownership is set to bucket owner enforced. Give access by policies.</source>
        <translation>ACL이 비활성화되어 있습니다. 객체 소유권이 버킷 소유자 적용으로 설정되었습니다. 정책으로 액세스 권한을 주세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketCopy</name>
    <message>
        <source>Copy settings from existing bucket - optional</source>
        <translation>기존 버킷에서 설정 복사 - 선택 사항</translation>
    </message>
    <message>
        <source>Object Ownership, Block Public Access, versioning, tags and default encryption below are filled in from it.</source>
        <translation>아래의 객체 소유권, 퍼블릭 액세스 차단, 버전 관리, 태그, 기본 암호화를 그 버킷의 설정으로 채웁니다.</translation>
    </message>
    <message>
        <source>Choose a bucket</source>
        <translation>버킷 선택</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketEvents</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete event notification</source>
        <translation>이벤트 알림 삭제</translation>
    </message>
    <message>
        <source>Nobody is told of these events any more.</source>
        <translation>이 이벤트를 더 이상 알리지 않습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted the event notification %1</source>
        <translation>이벤트 알림 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The event notification was not deleted</source>
        <translation>이벤트 알림이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 대기열</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>Lambda function</source>
        <translation>Lambda 함수</translation>
    </message>
    <message>
        <source>Event notifications</source>
        <translation>이벤트 알림</translation>
    </message>
    <message>
        <source>Messages to queues, topics and functions about what happens to objects. S3 sends a test message when one is saved.</source>
        <translation>객체에 일어나는 일을 대기열, 주제, 함수에 알리는 메시지입니다. 저장할 때 S3가 테스트 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>이벤트 유형</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Prefix: %1</source>
        <translation>접두사: %1</translation>
    </message>
    <message>
        <source>Suffix: %1</source>
        <translation>접미사: %1</translation>
    </message>
    <message>
        <source>Destination type</source>
        <translation>대상 유형</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Find event notifications</source>
        <translation>이벤트 알림 찾기</translation>
    </message>
    <message>
        <source>No event notifications</source>
        <translation>이벤트 알림 없음</translation>
    </message>
    <message>
        <source>Nobody is told of what happens to objects.</source>
        <translation>객체에 일어나는 일을 알릴 대상이 없습니다.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Create event notification</source>
        <translation>이벤트 알림 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketForm</name>
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
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>The bucket was not created</source>
        <translation>버킷을 만들지 못했습니다.</translation>
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
        <source>Enter a name that keeps every rule below.</source>
        <translation>아래 규칙을 모두 지키는 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS 리전</translation>
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
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Keeps object versions from being deleted or overwritten for a time (write once, read many).</source>
        <translation>일정 기간 객체 버전을 삭제하거나 덮어쓰지 못하게 합니다(Write Once, Read Many).</translation>
    </message>
    <message>
        <source>Enables versioning, too. How long objects are kept is set on the bucket&apos;s Properties tab.</source>
        <translation>버전 관리도 활성화됩니다. 보관 기간은 버킷의 속성 탭에서 설정합니다.</translation>
    </message>
    <message>
        <source>I acknowledge that Object Lock can never be disabled once the bucket is there.</source>
        <translation>버킷을 만든 뒤에는 객체 잠금을 비활성화할 수 없음을 이해합니다.</translation>
    </message>
    <message>
        <source>Block Public Access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>Object Ownership</source>
        <translation>객체 소유권</translation>
    </message>
    <message>
        <source>Block Public Access settings for this bucket</source>
        <translation>이 버킷의 퍼블릭 액세스 차단 설정</translation>
    </message>
    <message>
        <source>Keeps every version of an object, so that none is lost by overwriting or deleting.</source>
        <translation>객체의 모든 버전을 보관하여 덮어쓰거나 삭제해도 잃지 않게 합니다.</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Track storage cost and organize buckets with keys and values of your own.</source>
        <translation>직접 정한 키와 값으로 스토리지 비용을 추적하고 버킷을 정리합니다.</translation>
    </message>
    <message>
        <source>Some settings of the bucket %1 were not saved</source>
        <translation>버킷 %1의 일부 설정을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>All settings of the bucket %1 are saved</source>
        <translation>버킷 %1의 모든 설정을 저장했습니다</translation>
    </message>
    <message>
        <source>New objects that say nothing else are encrypted like this.</source>
        <translation>따로 지정하지 않은 새 객체는 이렇게 암호화됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketLock</name>
    <message>
        <source>Compliance</source>
        <translation>규정 준수</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>거버넌스</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n년</numerusform>
        </translation>
    </message>
    <message>
        <source>Default retention mode</source>
        <translation>기본 보존 모드</translation>
    </message>
    <message>
        <source>Only with the permission s3:BypassGovernanceRetention can versions be deleted before their time.</source>
        <translation>s3:BypassGovernanceRetention 권한이 있어야 기한 전에 버전을 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nobody, the root user included, can delete versions before their time.</source>
        <translation>루트 사용자를 포함해 누구도 기한 전에 버전을 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Default retention period</source>
        <translation>기본 보존 기간</translation>
    </message>
    <message>
        <source>Unit of the period</source>
        <translation>기간 단위</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>년</translation>
    </message>
    <message>
        <source>Default retention</source>
        <translation>기본 보존</translation>
    </message>
    <message>
        <source>New object versions are protected from the start.</source>
        <translation>새 객체 버전은 처음부터 보호됩니다.</translation>
    </message>
    <message>
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Needs versioning to be enabled on the bucket.</source>
        <translation>버킷에 버전 관리가 활성화되어 있어야 합니다.</translation>
    </message>
    <message>
        <source>Enable Object Lock. Once enabled it can never be disabled, nor can versioning be suspended.</source>
        <translation>객체 잠금을 활성화합니다. 활성화하면 다시 비활성화할 수 없고 버전 관리도 일시 중지할 수 없습니다.</translation>
    </message>
    <message>
        <source>Keeps object versions from being deleted or overwritten for a time (write once, read many).</source>
        <translation>일정 기간 객체 버전을 삭제하거나 덮어쓰지 못하게 합니다(Write Once, Read Many).</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketMetrics</name>
    <message>
        <source>Counting: every version is listed once.</source>
        <translation>계산 중: 모든 버전을 한 번씩 나열합니다.</translation>
    </message>
    <message>
        <source>Counted on %1 by listing every version once.</source>
        <translation>%1에 모든 버전을 한 번씩 나열하여 계산했습니다.</translation>
    </message>
    <message>
        <source>%1 of the total size</source>
        <translation>총 크기 중 %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재 버전</translation>
    </message>
    <message>
        <source>Noncurrent</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Bucket metrics</source>
        <translation>버킷 지표</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>다시 계산</translation>
    </message>
    <message>
        <source>The objects cannot be counted</source>
        <translation>객체를 계산할 수 없습니다</translation>
    </message>
    <message>
        <source>Total bucket size</source>
        <translation>총 버킷 크기</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Noncurrent versions</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Delete markers</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Incomplete uploads</source>
        <translation>미완료 업로드</translation>
    </message>
    <message>
        <source>Size by storage class</source>
        <translation>스토리지 클래스별 크기</translation>
    </message>
    <message>
        <source>Objects by storage class</source>
        <translation>스토리지 클래스별 객체 수</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>Nothing that takes room lies in this bucket.</source>
        <translation>이 버킷에는 공간을 차지하는 객체가 없습니다.</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>객체 없음</translation>
    </message>
    <message>
        <source>Nothing lies in this bucket.</source>
        <translation>이 버킷에는 객체가 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPermissions</name>
    <message>
        <source>Block public access granted through new access control lists (ACLs)</source>
        <translation>새 ACL(액세스 제어 목록)을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access granted through any access control lists (ACLs)</source>
        <translation>임의의 ACL(액세스 제어 목록)을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access granted through new public bucket policies</source>
        <translation>새 퍼블릭 버킷 정책을 통해 부여된 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Block public and cross-account access through any public bucket policies</source>
        <translation>임의의 퍼블릭 버킷 정책을 통한 퍼블릭 및 교차 계정 액세스 차단</translation>
    </message>
    <message>
        <source>Block public access (bucket settings)</source>
        <translation>퍼블릭 액세스 차단(버킷 설정)</translation>
    </message>
    <message>
        <source>Keeps lists and policies from making this bucket and its objects public.</source>
        <translation>목록과 정책이 이 버킷과 객체를 공개하지 못하게 합니다.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Block all public access</source>
        <translation>모든 퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Object Ownership</source>
        <translation>객체 소유권</translation>
    </message>
    <message>
        <source>Who owns objects that other accounts write, and whether access control lists count.</source>
        <translation>다른 계정이 저장한 객체를 누가 소유하는지, 액세스 제어 목록을 적용할지 정합니다.</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>I acknowledge that ACLs will be restored.</source>
        <translation>ACL이 복원된다는 것을 이해합니다.</translation>
    </message>
    <message>
        <source>Block public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>I acknowledge that this bucket and the objects in it might become public.</source>
        <translation>이 버킷과 그 안의 객체가 공개될 수 있음을 이해합니다.</translation>
    </message>
    <message>
        <source>Bucket owner enforced: ACLs disabled (recommended)</source>
        <translation>버킷 소유자 적용: ACL 비활성화됨(권장)</translation>
    </message>
    <message>
        <source>The bucket&apos;s owner owns every object. Access is given by policies only.</source>
        <translation>버킷 소유자가 모든 객체를 소유합니다. 액세스 권한은 정책으로만 줍니다.</translation>
    </message>
    <message>
        <source>Bucket owner preferred: ACLs enabled</source>
        <translation>버킷 소유자 선호: ACL 활성화됨</translation>
    </message>
    <message>
        <source>Objects written with the ACL bucket-owner-full-control belong to the bucket&apos;s owner.</source>
        <translation>bucket-owner-full-control ACL로 저장한 객체는 버킷 소유자가 소유합니다.</translation>
    </message>
    <message>
        <source>Object writer: ACLs enabled</source>
        <translation>객체 작성자: ACL 활성화됨</translation>
    </message>
    <message>
        <source>Objects stay with the account that writes them.</source>
        <translation>객체를 저장한 계정이 계속 소유합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketPolicy</name>
    <message>
        <source>Everyone may read the objects</source>
        <translation>모든 사람이 객체를 읽을 수 있음</translation>
    </message>
    <message>
        <source>For websites. Block Public Access has to let it.</source>
        <translation>웹 사이트용입니다. 퍼블릭 액세스 차단에서 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Refuse requests without TLS</source>
        <translation>TLS가 아닌 요청 거부</translation>
    </message>
    <message>
        <source>Refuse other addresses</source>
        <translation>다른 주소 거부</translation>
    </message>
    <message>
        <source>Only requests from this computer are served.</source>
        <translation>이 컴퓨터에서 온 요청에만 응답합니다.</translation>
    </message>
    <message>
        <source>Access logs may be delivered here</source>
        <translation>액세스 로그를 이 버킷으로 전달 허용</translation>
    </message>
    <message>
        <source>Bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Bucket ARN: %1</source>
        <translation>버킷 ARN: %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Enter a policy. To have none, go back and delete it.</source>
        <translation>정책을 입력하세요. 정책을 없애려면 돌아가서 삭제하세요.</translation>
    </message>
    <message>
        <source>Bucket policy brought back</source>
        <translation>버킷 정책을 되돌렸습니다</translation>
    </message>
    <message>
        <source>The bucket policy was not brought back</source>
        <translation>버킷 정책을 되돌리지 못했습니다</translation>
    </message>
    <message>
        <source>Delete bucket policy</source>
        <translation>버킷 정책 삭제</translation>
    </message>
    <message>
        <source>Delete the policy of the bucket %1?</source>
        <translation>버킷 %1의 정책을 삭제할까요?</translation>
    </message>
    <message>
        <source>Who has access only through this policy loses it.</source>
        <translation>이 정책으로만 액세스하던 사용자는 액세스 권한을 잃습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket policy</source>
        <translation>버킷 정책을 삭제했습니다</translation>
    </message>
    <message>
        <source>bucket policy</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>Says in JSON who may do what with the bucket and its objects. It does not apply to objects of other accounts.</source>
        <translation>누가 버킷과 객체로 무엇을 할 수 있는지 JSON으로 정합니다. 다른 계정이 소유한 객체에는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>No policy</source>
        <translation>정책 없음</translation>
    </message>
    <message>
        <source>Only the account that owns the bucket has access.</source>
        <translation>버킷을 소유한 계정만 액세스할 수 있습니다.</translation>
    </message>
    <message>
        <source>Access by this policy</source>
        <translation>이 정책에 따른 액세스</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>퍼블릭</translation>
    </message>
    <message>
        <source>Not public</source>
        <translation>퍼블릭 아님</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketProperties</name>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>No new versions are made. Versions that are there stay.</source>
        <translation>새 버전을 만들지 않습니다. 기존 버전은 남습니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Every upload of a key is kept; deleting hides the object behind a delete marker.</source>
        <translation>같은 키로 업로드한 객체를 모두 보관하고, 삭제하면 삭제 마커로 객체를 숨깁니다.</translation>
    </message>
    <message>
        <source>Once enabled, versioning can be suspended, but never turned off. All versions count as stored bytes: add a lifecycle rule for old ones.</source>
        <translation>버전 관리를 활성화하면 일시 중지할 수는 있지만 끌 수는 없습니다. 모든 버전이 저장 용량에 포함되므로 이전 버전을 위한 수명 주기 규칙을 추가하세요.</translation>
    </message>
    <message>
        <source>Keeps every version of an object, so that none is lost by overwriting or deleting.</source>
        <translation>객체의 모든 버전을 보관하여 덮어쓰거나 삭제해도 잃지 않게 합니다.</translation>
    </message>
    <message>
        <source>Multi-factor authentication (MFA) delete</source>
        <translation>멀티 팩터 인증(MFA) 삭제</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Track storage cost and organize buckets with keys and values of your own.</source>
        <translation>직접 정한 키와 값으로 스토리지 비용을 추적하고 버킷을 정리합니다.</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No tags are attached to this bucket.</source>
        <translation>이 버킷에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>New objects that say nothing else are encrypted like this.</source>
        <translation>따로 지정하지 않은 새 객체는 이렇게 암호화됩니다.</translation>
    </message>
    <message>
        <source>Bucket Key</source>
        <translation>버킷 키</translation>
    </message>
    <message>
        <source>With keys of AWS KMS it makes requests to AWS KMS rare. With SSE-S3 the setting is only kept.</source>
        <translation>AWS KMS 키를 쓸 때 AWS KMS 요청을 줄입니다. SSE-S3에서는 설정만 보관합니다.</translation>
    </message>
    <message>
        <source>AWS KMS key</source>
        <translation>AWS KMS 키</translation>
    </message>
    <message>
        <source>Disabled. Only the root user may enable it, with a code of an MFA device of its own, and here the root user has none.</source>
        <translation>비활성화됨. 루트 사용자만 자신의 MFA 디바이스 코드로 활성화할 수 있으며, 여기서는 루트 사용자에게 디바이스가 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketTraffic</name>
    <message>
        <source>Destination bucket</source>
        <translation>대상 버킷</translation>
    </message>
    <message>
        <source>A bucket of this account and Region. Its policy is changed so that logging.s3.amazonaws.com may put objects.</source>
        <translation>이 계정과 리전의 버킷입니다. logging.s3.amazonaws.com이 객체를 넣을 수 있도록 버킷 정책을 바꿉니다.</translation>
    </message>
    <message>
        <source>Enter the name of a bucket.</source>
        <translation>버킷 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Destination prefix</source>
        <translation>대상 접두사</translation>
    </message>
    <message>
        <source>Log object key format</source>
        <translation>로그 객체 키 형식</translation>
    </message>
    <message>
        <source>Partitioned by the time of the requests</source>
        <translation>요청 시각별로 분할</translation>
    </message>
    <message>
        <source>Partitioned by the time of delivery</source>
        <translation>전달 시각별로 분할</translation>
    </message>
    <message>
        <source>Server access logging</source>
        <translation>서버 액세스 로깅</translation>
    </message>
    <message>
        <source>Records of requests are delivered within hours, as far as possible.</source>
        <translation>요청 기록은 가능한 한 몇 시간 안에 전달됩니다.</translation>
    </message>
    <message>
        <source>The logs cannot be delivered to %1 yet</source>
        <translation>아직 %1(으)로 로그를 전달할 수 없습니다</translation>
    </message>
    <message>
        <source>Logs are delivered to %1</source>
        <translation>%1(으)로 로그를 전달합니다</translation>
    </message>
    <message>
        <source>policy of the bucket %1</source>
        <translation>버킷 %1의 정책</translation>
    </message>
    <message>
        <source>Send notifications to Amazon EventBridge</source>
        <translation>Amazon EventBridge로 알림 전송</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>server access logging</source>
        <translation>서버 액세스 로깅</translation>
    </message>
    <message>
        <source>Writes a record of every request to the bucket into another bucket.</source>
        <translation>버킷에 대한 모든 요청의 기록을 다른 버킷에 저장합니다.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Transfer acceleration</source>
        <translation>전송 가속화</translation>
    </message>
    <message>
        <source>transfer acceleration</source>
        <translation>전송 가속화</translation>
    </message>
    <message>
        <source>Moves data to and from far away through the nearest edge location.</source>
        <translation>먼 곳과 주고받는 데이터를 가장 가까운 엣지 로케이션을 통해 옮깁니다.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Accelerated endpoint</source>
        <translation>가속화된 엔드포인트</translation>
    </message>
    <message>
        <source>Clients can then use the accelerated endpoint. Not for names with periods.</source>
        <translation>클라이언트가 가속화된 엔드포인트를 사용할 수 있습니다. 이름에 마침표가 있는 버킷에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Requester pays</source>
        <translation>요청자 지불</translation>
    </message>
    <message>
        <source>requester pays</source>
        <translation>요청자 지불</translation>
    </message>
    <message>
        <source>Who downloads pays for requests and transfer, instead of the bucket&apos;s owner.</source>
        <translation>버킷 소유자 대신 다운로드하는 사람이 요청과 데이터 전송 비용을 냅니다.</translation>
    </message>
    <message>
        <source>Requests of others need the header x-amz-request-payer. Anonymous access is refused.</source>
        <translation>다른 사용자의 요청에는 x-amz-request-payer 헤더가 필요합니다. 익명 액세스는 거부됩니다.</translation>
    </message>
    <message>
        <source>logs/</source>
        <translation>logs/</translation>
    </message>
    <message>
        <source>Sends every event of the bucket to the default event bus; rules there decide who gets it.</source>
        <translation>버킷의 모든 이벤트를 기본 이벤트 버스로 보냅니다. 누가 받을지는 그곳의 규칙이 정합니다.</translation>
    </message>
    <message>
        <source>Send notifications to Amazon EventBridge for all events in this bucket</source>
        <translation>이 버킷의 모든 이벤트에 대해 Amazon EventBridge로 알림 전송</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::BucketWebsite</name>
    <message>
        <source>Static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Hosting type</source>
        <translation>호스팅 유형</translation>
    </message>
    <message>
        <source>Redirect requests</source>
        <translation>요청 리디렉션</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Bucket hosting</source>
        <translation>버킷 호스팅</translation>
    </message>
    <message>
        <source>Index document</source>
        <translation>인덱스 문서</translation>
    </message>
    <message>
        <source>Error document</source>
        <translation>오류 문서</translation>
    </message>
    <message>
        <source>Bucket website endpoint</source>
        <translation>버킷 웹 사이트 엔드포인트</translation>
    </message>
    <message>
        <source>Redirection rules - optional</source>
        <translation>리디렉션 규칙 - 선택 사항</translation>
    </message>
    <message>
        <source>A list in JSON: which requests are redirected, and where to.</source>
        <translation>어떤 요청을 어디로 리디렉션할지 정하는 JSON 목록입니다.</translation>
    </message>
    <message>
        <source>A folder that was renamed</source>
        <translation>이름이 바뀐 폴더</translation>
    </message>
    <message>
        <source>Pages that are not found</source>
        <translation>찾을 수 없는 페이지</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Host a static website</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Use the bucket&apos;s endpoint as the web address.</source>
        <translation>버킷 엔드포인트를 웹 주소로 사용합니다.</translation>
    </message>
    <message>
        <source>Redirect requests for an object</source>
        <translation>객체에 대한 요청 리디렉션</translation>
    </message>
    <message>
        <source>Send all requests to another bucket or host.</source>
        <translation>모든 요청을 다른 버킷이나 호스트로 보냅니다.</translation>
    </message>
    <message>
        <source>The page of the website itself and of each folder.</source>
        <translation>웹 사이트와 각 폴더의 첫 페이지입니다.</translation>
    </message>
    <message>
        <source>Error document - optional</source>
        <translation>오류 문서 - 선택 사항</translation>
    </message>
    <message>
        <source>Returned when something goes wrong.</source>
        <translation>오류가 발생하면 반환됩니다.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>호스트 이름</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>As the request</source>
        <translation>요청과 같음</translation>
    </message>
    <message>
        <source>Visitors need read access: turn off Block Public Access and allow s3:GetObject in a bucket policy.</source>
        <translation>방문자에게 읽기 권한이 필요합니다. 퍼블릭 액세스 차단을 끄고 버킷 정책에서 s3:GetObject를 허용하세요.</translation>
    </message>
    <message>
        <source>static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Serves the objects of the bucket as a website.</source>
        <translation>버킷의 객체를 웹 사이트로 제공합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Buckets</name>
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
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete bucket</source>
        <translation>버킷 삭제</translation>
    </message>
    <message>
        <source>Deleting a bucket cannot be undone. Only an empty bucket can be deleted.</source>
        <translation>버킷 삭제는 취소할 수 없습니다. 빈 버킷만 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted bucket %1</source>
        <translation>버킷 %1을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>The bucket was not deleted</source>
        <translation>버킷을 삭제하지 못했습니다.</translation>
    </message>
    <message>
        <source>This bucket is not empty. Empty it first.</source>
        <translation>이 버킷은 비어 있지 않습니다. 먼저 버킷을 비우세요.</translation>
    </message>
    <message>
        <source>The bucket cannot be shown</source>
        <translation>버킷을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
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
        <source>Bucket overview</source>
        <translation>버킷 개요</translation>
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
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation>S3 버킷</translation>
    </message>
    <message>
        <source>General purpose buckets</source>
        <translation>범용 버킷</translation>
    </message>
    <message>
        <source>Buckets are containers for data stored in S3.</source>
        <translation>버킷은 S3에 저장되는 데이터의 컨테이너입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
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
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>버킷 만들기</translation>
    </message>
    <message>
        <source>Emptying the bucket deletes all objects in it, with all their versions and delete markers. This cannot be undone. Objects added while it runs might be deleted too.</source>
        <translation>버킷을 비우면 모든 버전과 삭제 마커를 포함해 안에 있는 모든 객체가 삭제됩니다. 실행 취소할 수 없습니다. 진행 중에 추가된 객체도 삭제될 수 있습니다.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>관리</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CloneJobPage</name>
    <message>
        <source>The job cannot be cloned</source>
        <translation>작업을 복제할 수 없습니다</translation>
    </message>
    <message>
        <source>Clone job</source>
        <translation>작업 복제</translation>
    </message>
    <message>
        <source>Batch Operations</source>
        <translation>배치 작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CopyJob</name>
    <message>
        <source>Objects moved: %1</source>
        <translation>이동한 객체: %1개</translation>
    </message>
    <message>
        <source>Objects copied: %1</source>
        <translation>복사한 객체: %1개</translation>
    </message>
    <message>
        <source>Some objects were not moved</source>
        <translation>일부 객체를 이동하지 못했습니다</translation>
    </message>
    <message>
        <source>Some objects were not copied</source>
        <translation>일부 객체를 복사하지 못했습니다</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Names that exist already: %1</source>
        <translation>이미 있는 이름: %1개</translation>
    </message>
    <message>
        <source>%1. What exists stays until you choose to replace it.</source>
        <translation>%1. 바꾸기를 선택하기 전까지 기존 객체는 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Moving objects to %1</source>
        <translation>%1(으)로 객체를 이동하는 중</translation>
    </message>
    <message>
        <source>Copying objects to %1</source>
        <translation>%1(으)로 객체를 복사하는 중</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1개 완료</translation>
    </message>
    <message>
        <source>View results</source>
        <translation>결과 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::CorsPanel</name>
    <message>
        <source>CORS rules deleted</source>
        <translation>CORS 규칙을 삭제했습니다</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing (CORS)</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>Rules, written in JSON, that say which web pages of other origins may read and write here.</source>
        <translation>다른 오리진의 어떤 웹 페이지가 여기에서 읽고 쓸 수 있는지 JSON으로 정하는 규칙입니다.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>CORS rules in JSON</source>
        <translation>JSON 형식의 CORS 규칙</translation>
    </message>
    <message>
        <source>No CORS rules: browsers let only pages of the same origin use this bucket.</source>
        <translation>CORS 규칙이 없습니다. 브라우저에서는 같은 오리진의 페이지만 이 버킷을 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>The CORS rules cannot be shown</source>
        <translation>CORS 규칙을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>CORS rules saved</source>
        <translation>CORS 규칙을 저장했습니다</translation>
    </message>
    <message>
        <source>The CORS rules were not saved</source>
        <translation>CORS 규칙을 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>CORS rules brought back</source>
        <translation>CORS 규칙을 되돌렸습니다</translation>
    </message>
    <message>
        <source>%1 is a list of texts.</source>
        <translation>%1은(는) 문자열 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a whole number of seconds.</source>
        <translation>%1은(는) 초 단위의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>%1 is a text.</source>
        <translation>%1은(는) 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>%1 is no member of a CORS rule.</source>
        <translation>%1은(는) CORS 규칙의 항목이 아닙니다.</translation>
    </message>
    <message>
        <source>Line %1: this is not valid JSON.</source>
        <translation>%1번째 줄: 올바른 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>CORS rules are a list of objects.</source>
        <translation>CORS 규칙은 객체의 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>A rule needs AllowedMethods and AllowedOrigins.</source>
        <translation>규칙에는 AllowedMethods와 AllowedOrigins가 필요합니다.</translation>
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
        <source>%1 object versions and %2 delete markers deleted</source>
        <translation>객체 버전 %1개와 삭제 마커 %2개를 삭제했습니다</translation>
    </message>
    <message>
        <source>%1, %2 could not be deleted. %3</source>
        <translation>%1, %2개는 삭제하지 못했습니다. %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>View results</source>
        <translation>결과 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::EdgeUpload</name>
    <message>
        <source>Enabling Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화 중</translation>
    </message>
    <message>
        <source>Transfer Acceleration of %1 is enabled</source>
        <translation>%1의 Transfer Acceleration이 활성화됨</translation>
    </message>
    <message>
        <source>Transfer Acceleration was not enabled</source>
        <translation>Transfer Acceleration이 활성화되지 않음</translation>
    </message>
    <message>
        <source>Add files through an edge location</source>
        <translation>엣지 로케이션을 거쳐 파일 추가</translation>
    </message>
    <message>
        <source>Upload through an edge location is not possible</source>
        <translation>엣지 로케이션을 거쳐 업로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Transfer Acceleration is not enabled for %1</source>
        <translation>%1에 Transfer Acceleration이 활성화되어 있지 않습니다</translation>
    </message>
    <message>
        <source>Through an edge location go only requests for buckets that have it enabled.</source>
        <translation>활성화된 버킷에 대한 요청만 엣지 로케이션을 거칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Enable Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::EncryptionFields</name>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>As the bucket&apos;s default encryption says</source>
        <translation>버킷의 기본 암호화 설정대로</translation>
    </message>
    <message>
        <source>S3 makes, rotates and keeps the keys. Nothing to set up.</source>
        <translation>S3가 키를 만들고 교체하고 보관합니다. 설정할 것이 없습니다.</translation>
    </message>
    <message>
        <source>A key of AWS KMS with a policy of its own: who reads an object needs kms:Decrypt, too.</source>
        <translation>자체 정책이 있는 AWS KMS 키를 사용합니다. 객체를 읽으려면 kms:Decrypt 권한도 필요합니다.</translation>
    </message>
    <message>
        <source>Two layers of encryption, for rules that demand them.</source>
        <translation>규정에서 요구할 때 두 계층으로 암호화합니다.</translation>
    </message>
    <message>
        <source>AWS KMS key</source>
        <translation>AWS KMS 키</translation>
    </message>
    <message>
        <source>AWS managed key (aws/s3)</source>
        <translation>AWS 관리형 키(aws/s3)</translation>
    </message>
    <message>
        <source>Made on first use. Only principals of this account can use it.</source>
        <translation>처음 사용할 때 만들어집니다. 이 계정의 보안 주체만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose from your AWS KMS keys</source>
        <translation>AWS KMS 키에서 선택</translation>
    </message>
    <message>
        <source>Enter AWS KMS key ARN</source>
        <translation>AWS KMS 키 ARN 입력</translation>
    </message>
    <message>
        <source>Available AWS KMS keys</source>
        <translation>사용 가능한 AWS KMS 키</translation>
    </message>
    <message>
        <source>Keys of this account in the Region of the console, by alias.</source>
        <translation>콘솔 리전에 있는 이 계정의 키를 별칭순으로 표시합니다.</translation>
    </message>
    <message>
        <source>Choose a key</source>
        <translation>키 선택</translation>
    </message>
    <message>
        <source>Choose a key.</source>
        <translation>키를 선택하세요.</translation>
    </message>
    <message>
        <source>AWS KMS key ARN</source>
        <translation>AWS KMS 키 ARN</translation>
    </message>
    <message>
        <source>Also of another account, as far as its key policy allows. An alias ARN works as well.</source>
        <translation>키 정책이 허용하면 다른 계정의 키도 됩니다. 별칭 ARN도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter an ARN that begins with arn:aws:kms:.</source>
        <translation>arn:aws:kms:으로 시작하는 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Server-side encryption with AWS KMS keys (SSE-KMS)</source>
        <translation>AWS KMS 키를 사용한 서버 측 암호화(SSE-KMS)</translation>
    </message>
    <message>
        <source>Dual-layer server-side encryption with AWS KMS keys (DSSE-KMS)</source>
        <translation>AWS KMS 키를 사용한 이중 계층 서버 측 암호화(DSSE-KMS)</translation>
    </message>
    <message>
        <source>Server-side encryption with Amazon S3 managed keys (SSE-S3)</source>
        <translation>Amazon S3 관리형 키를 사용한 서버 측 암호화(SSE-S3)</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::EventForm</name>
    <message>
        <source>Object creation</source>
        <translation>객체 생성</translation>
    </message>
    <message>
        <source>Object removal</source>
        <translation>객체 제거</translation>
    </message>
    <message>
        <source>Object restore</source>
        <translation>객체 복원</translation>
    </message>
    <message>
        <source>Object tagging</source>
        <translation>객체 태그 지정</translation>
    </message>
    <message>
        <source>Lifecycle expiration</source>
        <translation>수명 주기 만료</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>기타 이벤트</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>이벤트 유형</translation>
    </message>
    <message>
        <source>What the destination is told of.</source>
        <translation>대상에 알릴 이벤트입니다.</translation>
    </message>
    <message>
        <source>All of them: %1</source>
        <translation>모두: %1</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>이벤트 이름</translation>
    </message>
    <message>
        <source>Up to 255 characters, unlike any other event notification of the bucket.</source>
        <translation>최대 255자이며 버킷의 다른 이벤트 알림과 이름이 달라야 합니다.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 255 characters.</source>
        <translation>1~255자의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Prefix - optional</source>
        <translation>접두사 - 선택 사항</translation>
    </message>
    <message>
        <source>Only objects whose keys begin like this.</source>
        <translation>키가 이 값으로 시작하는 객체만 알립니다.</translation>
    </message>
    <message>
        <source>Suffix - optional</source>
        <translation>접미사 - 선택 사항</translation>
    </message>
    <message>
        <source>Only objects whose keys end like this.</source>
        <translation>키가 이 값으로 끝나는 객체만 알립니다.</translation>
    </message>
    <message>
        <source>General configuration</source>
        <translation>일반 구성</translation>
    </message>
    <message>
        <source>Destination type</source>
        <translation>대상 유형</translation>
    </message>
    <message>
        <source>Runs a function with the event.</source>
        <translation>이벤트로 함수를 실행합니다.</translation>
    </message>
    <message>
        <source>Tells everybody who has subscribed.</source>
        <translation>구독한 모두에게 알립니다.</translation>
    </message>
    <message>
        <source>Keeps the messages until somebody takes them.</source>
        <translation>누군가 가져갈 때까지 메시지를 보관합니다.</translation>
    </message>
    <message>
        <source>Specify the destination</source>
        <translation>대상 지정</translation>
    </message>
    <message>
        <source>Choose from yours</source>
        <translation>내 리소스에서 선택</translation>
    </message>
    <message>
        <source>Enter its ARN</source>
        <translation>ARN 입력</translation>
    </message>
    <message>
        <source>Choose a destination</source>
        <translation>대상 선택</translation>
    </message>
    <message>
        <source>Its policy has to allow s3.amazonaws.com to send: S3 tries that when you save.</source>
        <translation>대상의 정책이 s3.amazonaws.com의 전송을 허용해야 합니다. 저장할 때 S3가 시험합니다.</translation>
    </message>
    <message>
        <source>Choose a destination, or enter its ARN.</source>
        <translation>대상을 선택하거나 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Destination ARN</source>
        <translation>대상 ARN</translation>
    </message>
    <message>
        <source>Enter an ARN that begins with arn:aws:.</source>
        <translation>arn:aws:으로 시작하는 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Choose at least one event type.</source>
        <translation>이벤트 유형을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>The event notification was not saved</source>
        <translation>이벤트 알림이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully saved the event notification %1</source>
        <translation>이벤트 알림 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Event notification</source>
        <translation>이벤트 알림</translation>
    </message>
    <message>
        <source>event notification %1</source>
        <translation>이벤트 알림 %1</translation>
    </message>
    <message>
        <source>Create event notification</source>
        <translation>이벤트 알림 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::FileResults</name>
    <message>
        <source>Which files are shown</source>
        <translation>표시할 파일</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>파일 및 폴더</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>파일 없음</translation>
    </message>
    <message>
        <source>No file has this state.</source>
        <translation>이 상태인 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Retry failed objects</source>
        <translation>실패한 객체 재시도</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::FormParts</name>
    <message>
        <source>Enter a path that begins with s3://, or browse for it.</source>
        <translation>s3://로 시작하는 경로를 입력하거나 찾아보세요.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>A day, such as 2027-01-31. It begins at midnight in UTC.</source>
        <translation>2027-01-31과 같은 날짜. UTC 자정에 시작합니다.</translation>
    </message>
    <message>
        <source>Enter a day as YYYY-MM-DD.</source>
        <translation>날짜를 YYYY-MM-DD 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>프라이빗</translation>
    </message>
    <message>
        <source>Only the object owner.</source>
        <translation>객체 소유자만.</translation>
    </message>
    <message>
        <source>Public read</source>
        <translation>퍼블릭 읽기</translation>
    </message>
    <message>
        <source>Anyone in the world can read the object.</source>
        <translation>전 세계 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Authenticated read</source>
        <translation>인증된 사용자 읽기</translation>
    </message>
    <message>
        <source>Anyone with an AWS account can read the object.</source>
        <translation>AWS 계정이 있는 누구나 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Bucket owner read</source>
        <translation>버킷 소유자 읽기</translation>
    </message>
    <message>
        <source>The bucket owner can read the object.</source>
        <translation>버킷 소유자가 객체를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Bucket owner full control</source>
        <translation>버킷 소유자 전체 제어</translation>
    </message>
    <message>
        <source>The bucket owner can read the object and change this list.</source>
        <translation>버킷 소유자가 객체를 읽고 이 목록을 변경할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Help</name>
    <message>
        <source>Buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;bucket&lt;/b&gt; is a container for objects. Its name is unique in the whole cloud, its Region is chosen once and stays.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Open a bucket by its name to see its objects.&lt;/li&gt;&lt;li&gt;Drop files on a bucket to upload them.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Empty&lt;/b&gt; deletes all objects, &lt;b&gt;Delete&lt;/b&gt; the bucket itself. Only an empty bucket can be deleted.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버킷&lt;/b&gt;은 객체를 담는 컨테이너입니다. 이름은 클라우드 전체에서 고유하며, 리전은 한 번 선택하면 바꿀 수 없습니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;이름을 눌러 버킷을 열면 객체가 보입니다.&lt;/li&gt;&lt;li&gt;버킷 위에 파일을 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;비우기&lt;/b&gt;는 모든 객체를 삭제하고, &lt;b&gt;삭제&lt;/b&gt;는 버킷 자체를 삭제합니다. 빈 버킷만 삭제할 수 있습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 ls&lt;/code&gt;, &lt;code&gt;aws s3 mb s3://NAME&lt;/code&gt;, &lt;code&gt;aws s3 rb s3://NAME&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Buckets overview</source>
        <translation>버킷 개요</translation>
    </message>
    <message>
        <source>Bucket naming rules</source>
        <translation>버킷 이름 지정 규칙</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;object&lt;/b&gt; is a file and its metadata, found by its &lt;b&gt;key&lt;/b&gt;. S3 has no folders: the console shows keys that share a beginning up to a &lt;code&gt;/&lt;/code&gt; as one.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Drop files and folders anywhere on the list to upload them.&lt;/li&gt;&lt;li&gt;Drag objects to a folder, to another bucket&apos;s window or to the file manager. With Shift they are moved.&lt;/li&gt;&lt;li&gt;F2 renames, Delete deletes, Ctrl+C, Ctrl+X and Ctrl+V copy and move.&lt;/li&gt;&lt;li&gt;The filter finds keys by their beginning, as S3 itself does.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;객체&lt;/b&gt;는 파일과 메타데이터이며 &lt;b&gt;키&lt;/b&gt;로 찾습니다. S3에는 폴더가 없습니다. 콘솔은 &lt;code&gt;/&lt;/code&gt;까지 앞부분이 같은 키를 하나의 폴더로 보여 줍니다.&lt;/p&gt;&lt;h3&gt;여기에서 할 수 있는 작업&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;목록 아무 곳에나 파일과 폴더를 놓으면 업로드됩니다.&lt;/li&gt;&lt;li&gt;객체를 폴더, 다른 버킷의 창, 파일 관리자로 끌어 놓을 수 있습니다. Shift를 누르면 이동합니다.&lt;/li&gt;&lt;li&gt;F2는 이름 바꾸기, Delete는 삭제, Ctrl+C, Ctrl+X, Ctrl+V는 복사와 이동입니다.&lt;/li&gt;&lt;li&gt;필터는 S3와 같은 방식으로 키의 앞부분으로 찾습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY&lt;/code&gt;, &lt;code&gt;aws s3 sync&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Objects overview</source>
        <translation>객체 개요</translation>
    </message>
    <message>
        <source>Organizing objects with prefixes</source>
        <translation>접두사로 객체 구성</translation>
    </message>
    <message>
        <source>Properties of a bucket</source>
        <translation>버킷 속성</translation>
    </message>
    <message>
        <source>Viewing the properties of a bucket</source>
        <translation>버킷 속성 보기</translation>
    </message>
    <message>
        <source>Cross-origin resource sharing</source>
        <translation>CORS(Cross-origin 리소스 공유)</translation>
    </message>
    <message>
        <source>&lt;p&gt;A browser asks the bucket whether a page from another origin may read or write. A &lt;b&gt;CORS rule&lt;/b&gt; answers: which origins, which methods, which headers, and for how long the browser may remember.&lt;/p&gt;&lt;p&gt;The first rule that fits counts. A rule needs &lt;code&gt;AllowedMethods&lt;/code&gt; and &lt;code&gt;AllowedOrigins&lt;/code&gt;; &lt;code&gt;*&lt;/code&gt; stands for any.&lt;/p&gt;</source>
        <translation>&lt;p&gt;브라우저는 다른 오리진의 페이지가 읽거나 써도 되는지 버킷에 묻습니다. &lt;b&gt;CORS 규칙&lt;/b&gt;은 어떤 오리진, 어떤 메서드, 어떤 헤더를 허용하고 브라우저가 그 답을 얼마 동안 기억해도 되는지 정합니다.&lt;/p&gt;&lt;p&gt;처음으로 일치하는 규칙이 적용됩니다. 규칙에는 &lt;code&gt;AllowedMethods&lt;/code&gt;와 &lt;code&gt;AllowedOrigins&lt;/code&gt;가 필요하며, &lt;code&gt;*&lt;/code&gt;는 모두를 뜻합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Using cross-origin resource sharing</source>
        <translation>CORS 사용</translation>
    </message>
    <message>
        <source>An object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>&lt;p&gt;What S3 knows of an object: its key, size, &lt;b&gt;ETag&lt;/b&gt; (for objects uploaded in one piece the MD5 of the content), checksums and metadata.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;presigned URL&lt;/b&gt; lets anyone who has it read the object for a while, without an AWS account.&lt;/p&gt;</source>
        <translation>&lt;p&gt;S3가 객체에 대해 아는 것: 키, 크기, &lt;b&gt;ETag&lt;/b&gt;(한 번에 업로드한 객체는 내용의 MD5), 체크섬, 메타데이터.&lt;/p&gt;&lt;p&gt;&lt;b&gt;미리 서명된 URL&lt;/b&gt;이 있으면 AWS 계정이 없어도 일정 시간 동안 객체를 읽을 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Sharing objects with presigned URLs</source>
        <translation>미리 서명된 URL로 객체 공유</translation>
    </message>
    <message>
        <source>Checking object integrity</source>
        <translation>객체 무결성 확인</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;ARN&lt;/b&gt; names the bucket in policies. The &lt;b&gt;Region&lt;/b&gt; is where its data lies.&lt;/p&gt;&lt;p&gt;How much lies in it stands on the tab &lt;b&gt;Metrics&lt;/b&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;ARN&lt;/b&gt;은 정책에서 버킷을 가리키는 이름입니다. &lt;b&gt;리전&lt;/b&gt;은 데이터가 저장된 곳입니다.&lt;/p&gt;&lt;p&gt;얼마나 저장되어 있는지는 &lt;b&gt;지표&lt;/b&gt; 탭에서 볼 수 있습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>&lt;p&gt;With &lt;b&gt;versioning&lt;/b&gt; S3 keeps every version of an object. Overwriting adds a version; deleting adds a &lt;b&gt;delete marker&lt;/b&gt; that hides the object, and deleting the marker brings it back.&lt;/p&gt;&lt;p&gt;A bucket begins without versioning. Once enabled it can be &lt;b&gt;suspended&lt;/b&gt;, never turned off: versions that are there stay, new objects get the version &lt;code&gt;null&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-versioning&lt;/code&gt;, &lt;code&gt;aws s3api list-object-versions&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;버전 관리&lt;/b&gt;를 사용하면 S3가 객체의 모든 버전을 보관합니다. 덮어쓰면 버전이 추가되고, 삭제하면 객체를 숨기는 &lt;b&gt;삭제 마커&lt;/b&gt;가 추가되며, 마커를 삭제하면 객체가 돌아옵니다.&lt;/p&gt;&lt;p&gt;버킷은 버전 관리 없이 시작합니다. 활성화하면 &lt;b&gt;일시 중지&lt;/b&gt;할 수는 있지만 끌 수는 없습니다. 있던 버전은 남고 새 객체의 버전은 &lt;code&gt;null&lt;/code&gt;이 됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-versioning&lt;/code&gt;, &lt;code&gt;aws s3api list-object-versions&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Retaining multiple versions of objects</source>
        <translation>객체의 여러 버전 유지</translation>
    </message>
    <message>
        <source>Default encryption</source>
        <translation>기본 암호화</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every object is encrypted on disk. &lt;b&gt;SSE-S3&lt;/b&gt; uses keys that S3 itself keeps and is what buckets begin with.&lt;/p&gt;&lt;p&gt;A &lt;b&gt;Bucket Key&lt;/b&gt; stands between the keys of AWS KMS and the objects, so that fewer requests to AWS KMS are needed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;모든 객체는 디스크에 암호화되어 저장됩니다. &lt;b&gt;SSE-S3&lt;/b&gt;는 S3가 직접 관리하는 키를 사용하며 버킷의 기본값입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;버킷 키&lt;/b&gt;는 AWS KMS 키와 객체 사이에 있어 AWS KMS 요청을 줄입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Setting default server-side encryption</source>
        <translation>기본 서버 측 암호화 설정</translation>
    </message>
    <message>
        <source>Object Lock</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>&lt;p&gt;A locked version cannot be deleted or overwritten until its date. In &lt;b&gt;governance&lt;/b&gt; mode those with &lt;code&gt;s3:BypassGovernanceRetention&lt;/code&gt; can lift the lock, in &lt;b&gt;compliance&lt;/b&gt; mode nobody can.&lt;/p&gt;&lt;p&gt;The default retention protects new versions that come without a date of their own. A &lt;b&gt;legal hold&lt;/b&gt; has no date: it lasts until it is taken away.&lt;/p&gt;</source>
        <translation>&lt;p&gt;잠긴 버전은 기한까지 삭제하거나 덮어쓸 수 없습니다. &lt;b&gt;거버넌스&lt;/b&gt; 모드에서는 &lt;code&gt;s3:BypassGovernanceRetention&lt;/code&gt; 권한이 있으면 잠금을 풀 수 있고, &lt;b&gt;규정 준수&lt;/b&gt; 모드에서는 누구도 풀 수 없습니다.&lt;/p&gt;&lt;p&gt;기본 보존은 기한 없이 올라온 새 버전을 보호합니다. &lt;b&gt;법적 보존&lt;/b&gt;은 기한이 없고 해제할 때까지 유지됩니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Locking objects</source>
        <translation>객체 잠금</translation>
    </message>
    <message>
        <source>Static website hosting</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>&lt;p&gt;The &lt;b&gt;endpoint&lt;/b&gt; answers with the objects of the bucket: for a folder with its &lt;b&gt;index document&lt;/b&gt;, on an error with the &lt;b&gt;error document&lt;/b&gt;. Redirection rules send some requests elsewhere.&lt;/p&gt;&lt;p&gt;Visitors are anonymous: turn off Block Public Access and allow &lt;code&gt;s3:GetObject&lt;/code&gt; to &lt;code&gt;*&lt;/code&gt; in the bucket policy.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;엔드포인트&lt;/b&gt;는 버킷의 객체로 응답합니다. 폴더에는 &lt;b&gt;인덱스 문서&lt;/b&gt;로, 오류에는 &lt;b&gt;오류 문서&lt;/b&gt;로 응답합니다. 리디렉션 규칙은 일부 요청을 다른 곳으로 보냅니다.&lt;/p&gt;&lt;p&gt;방문자는 익명입니다. 퍼블릭 액세스 차단을 끄고 버킷 정책에서 &lt;code&gt;*&lt;/code&gt;에 &lt;code&gt;s3:GetObject&lt;/code&gt;를 허용하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Hosting a static website</source>
        <translation>정적 웹 사이트 호스팅</translation>
    </message>
    <message>
        <source>Configuring a webpage redirect</source>
        <translation>웹 페이지 리디렉션 구성</translation>
    </message>
    <message>
        <source>Block public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>&lt;p&gt;These four settings stand above policies and lists. Two keep new public lists and policies from being saved, two keep those that are there from having effect.&lt;/p&gt;&lt;p&gt;Buckets begin with all four on. Turn them off only for what is meant for everyone, such as a website.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 네 가지 설정은 정책과 목록보다 우선합니다. 둘은 새 퍼블릭 목록과 정책이 저장되지 못하게 하고, 둘은 이미 있는 것이 적용되지 못하게 합니다.&lt;/p&gt;&lt;p&gt;버킷은 네 가지가 모두 켜진 채로 시작합니다. 웹 사이트처럼 모두에게 공개할 때만 끄세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Blocking public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Bucket policies</source>
        <translation>버킷 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;A policy is a list of statements: &lt;b&gt;Effect&lt;/b&gt; (allow or deny), &lt;b&gt;Principal&lt;/b&gt; (who), &lt;b&gt;Action&lt;/b&gt; (what), &lt;b&gt;Resource&lt;/b&gt; (the ARN of the bucket or of its objects) and, where wanted, &lt;b&gt;Condition&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;A deny always wins. Objects are named as &lt;code&gt;arn:aws:s3:::BUCKET/*&lt;/code&gt;, the bucket itself as &lt;code&gt;arn:aws:s3:::BUCKET&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;정책은 문의 목록입니다. &lt;b&gt;Effect&lt;/b&gt;(허용 또는 거부), &lt;b&gt;Principal&lt;/b&gt;(누가), &lt;b&gt;Action&lt;/b&gt;(무엇을), &lt;b&gt;Resource&lt;/b&gt;(버킷이나 객체의 ARN), 필요하면 &lt;b&gt;Condition&lt;/b&gt;으로 이루어집니다.&lt;/p&gt;&lt;p&gt;거부가 항상 우선합니다. 객체는 &lt;code&gt;arn:aws:s3:::BUCKET/*&lt;/code&gt;, 버킷 자체는 &lt;code&gt;arn:aws:s3:::BUCKET&lt;/code&gt;으로 적습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Bucket policies for Amazon S3</source>
        <translation>Amazon S3 버킷 정책</translation>
    </message>
    <message>
        <source>Examples of bucket policies</source>
        <translation>버킷 정책 예</translation>
    </message>
    <message>
        <source>Object Ownership and ACLs</source>
        <translation>객체 소유권과 ACL</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;access control list&lt;/b&gt; grants a few permissions to accounts and groups. AWS recommends to do without: with &lt;b&gt;bucket owner enforced&lt;/b&gt; lists have no effect and the bucket&apos;s owner owns every object.&lt;/p&gt;&lt;p&gt;Where lists are enabled, &lt;b&gt;bucket owner preferred&lt;/b&gt; gives the owner those objects that come with the ACL &lt;code&gt;bucket-owner-full-control&lt;/code&gt;; with &lt;b&gt;object writer&lt;/b&gt; every account keeps what it writes.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;액세스 제어 목록&lt;/b&gt;은 계정과 그룹에 몇 가지 권한을 줍니다. AWS는 사용하지 않기를 권장합니다. &lt;b&gt;버킷 소유자 적용&lt;/b&gt;이면 목록이 적용되지 않고 버킷 소유자가 모든 객체를 소유합니다.&lt;/p&gt;&lt;p&gt;목록을 활성화하면 &lt;b&gt;버킷 소유자 선호&lt;/b&gt;에서는 &lt;code&gt;bucket-owner-full-control&lt;/code&gt; ACL로 올라온 객체를 버킷 소유자가 갖고, &lt;b&gt;객체 작성자&lt;/b&gt;에서는 쓴 계정이 계속 갖습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Controlling ownership of objects</source>
        <translation>객체 소유권 제어</translation>
    </message>
    <message>
        <source>Access control list overview</source>
        <translation>ACL(액세스 제어 목록) 개요</translation>
    </message>
    <message>
        <source>Lifecycle rules</source>
        <translation>수명 주기 규칙</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;lifecycle rule&lt;/b&gt; moves objects to colder storage classes and deletes them, by their age in days.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Objects only get colder: Standard, Standard-IA, Intelligent-Tiering, One Zone-IA, then the Glacier classes.&lt;/li&gt;&lt;li&gt;Standard-IA and One Zone-IA take objects after 30 days, and keep them for 30 days at least.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Noncurrent versions&lt;/b&gt; are counted from the day a newer version took their place; some of the newest can stay.&lt;/li&gt;&lt;li&gt;With versioning, an expired object becomes noncurrent behind a &lt;b&gt;delete marker&lt;/b&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-lifecycle-configuration&lt;/code&gt;. It replaces all rules of the bucket.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;수명 주기 규칙&lt;/b&gt;은 객체의 나이(일)에 따라 객체를 더 차가운 스토리지 클래스로 옮기고 삭제합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체는 더 차가운 쪽으로만 이동합니다: Standard, Standard-IA, Intelligent-Tiering, One Zone-IA, 그다음 Glacier 클래스.&lt;/li&gt;&lt;li&gt;Standard-IA와 One Zone-IA는 30일이 지난 객체만 받고, 최소 30일 동안 보관합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;비현재 버전&lt;/b&gt;은 새 버전이 그 자리를 차지한 날부터 셉니다. 가장 최근 버전 몇 개는 남길 수 있습니다.&lt;/li&gt;&lt;li&gt;버전 관리를 사용하면 만료된 객체는 &lt;b&gt;삭제 마커&lt;/b&gt; 뒤의 비현재 버전이 됩니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-lifecycle-configuration&lt;/code&gt;. 버킷의 모든 규칙을 대체합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Managing the lifecycle of objects</source>
        <translation>객체 수명 주기 관리</translation>
    </message>
    <message>
        <source>Transitions between storage classes</source>
        <translation>스토리지 클래스 간 전환</translation>
    </message>
    <message>
        <source>Replication rules</source>
        <translation>복제 규칙</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;replication rule&lt;/b&gt; copies what is written to this bucket into another one, of the same or another Region, with its metadata and version ID.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Both buckets need versioning.&lt;/li&gt;&lt;li&gt;Objects that were there before the rule are not replicated.&lt;/li&gt;&lt;li&gt;A delete marker is replicated only where the rule says so. A version that is deleted for good stays in the destination.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-replication&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;복제 규칙&lt;/b&gt;은 이 버킷에 쓰인 것을 같은 리전이나 다른 리전의 버킷으로 메타데이터와 버전 ID까지 복사합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;두 버킷 모두 버전 관리가 필요합니다.&lt;/li&gt;&lt;li&gt;규칙보다 먼저 있던 객체는 복제되지 않습니다.&lt;/li&gt;&lt;li&gt;삭제 마커는 규칙이 정한 경우에만 복제됩니다. 영구 삭제된 버전은 대상 버킷에 남습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-replication&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Replicating objects</source>
        <translation>객체 복제</translation>
    </message>
    <message>
        <source>What is replicated</source>
        <translation>복제되는 항목</translation>
    </message>
    <message>
        <source>Metrics of a bucket</source>
        <translation>버킷 지표</translation>
    </message>
    <message>
        <source>Monitoring metrics</source>
        <translation>지표 모니터링</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>&lt;p&gt;In a bucket with versioning every upload of a key is a &lt;b&gt;version&lt;/b&gt; with an ID of its own. The newest is the current one: it is what is read when no version is asked for.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Deleting an object puts a &lt;b&gt;delete marker&lt;/b&gt; on top. &lt;b&gt;Undelete&lt;/b&gt; takes it away.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Make current&lt;/b&gt; puts a copy of an older version on top; the others stay.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Delete&lt;/b&gt; in this list deletes a version for good.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api list-object-versions --bucket BUCKET&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버전 관리를 사용하는 버킷에서는 키를 업로드할 때마다 고유한 ID를 가진 &lt;b&gt;버전&lt;/b&gt;이 생깁니다. 가장 새로운 것이 현재 버전이며, 버전을 지정하지 않으면 이것을 읽습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체를 삭제하면 &lt;b&gt;삭제 마커&lt;/b&gt;가 맨 위에 놓입니다. &lt;b&gt;삭제 취소&lt;/b&gt;는 마커를 제거합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;현재 버전으로 만들기&lt;/b&gt;는 이전 버전의 사본을 맨 위에 놓습니다. 다른 버전은 그대로 남습니다.&lt;/li&gt;&lt;li&gt;이 목록의 &lt;b&gt;삭제&lt;/b&gt;는 버전을 영구적으로 삭제합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api list-object-versions --bucket BUCKET&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Working with delete markers</source>
        <translation>삭제 마커 작업</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;S3 Select&lt;/b&gt; reads an object where it lies and returns only the rows and columns an SQL expression asks for.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;The object is CSV or JSON, plain or compressed with GZIP or BZIP2.&lt;/li&gt;&lt;li&gt;It is called &lt;code&gt;s3object&lt;/code&gt;; columns by header name, or &lt;code&gt;_1&lt;/code&gt;, &lt;code&gt;_2&lt;/code&gt; … without header.&lt;/li&gt;&lt;li&gt;Ctrl+Enter runs the query, Ctrl+. cancels it.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;AWS takes no new customers for S3 Select: new work goes to Athena or to the client. Courses and exams still have it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;S3 Select&lt;/b&gt;는 객체가 있는 곳에서 읽고 SQL 표현식이 요청한 행과 열만 반환합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;객체는 CSV 또는 JSON이며, 압축하지 않았거나 GZIP 또는 BZIP2로 압축한 것입니다.&lt;/li&gt;&lt;li&gt;객체의 이름은 &lt;code&gt;s3object&lt;/code&gt;입니다. 열은 헤더 이름으로, 헤더가 없으면 &lt;code&gt;_1&lt;/code&gt;, &lt;code&gt;_2&lt;/code&gt; …로 부릅니다.&lt;/li&gt;&lt;li&gt;Ctrl+Enter로 쿼리를 실행하고 Ctrl+.로 취소합니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;AWS의 S3 Select는 신규 고객을 받지 않습니다. 새 작업은 Athena나 클라이언트에서 합니다. 강의와 시험에는 아직 나옵니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Querying data in place with S3 Select</source>
        <translation>S3 Select로 제자리에서 데이터 쿼리</translation>
    </message>
    <message>
        <source>SQL reference for S3 Select</source>
        <translation>S3 Select SQL 참조</translation>
    </message>
    <message>
        <source>Batch Operations</source>
        <translation>배치 작업</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;job&lt;/b&gt; performs one operation on every object of a &lt;b&gt;manifest&lt;/b&gt;: millions of objects with one request.&lt;/p&gt;&lt;h3&gt;How a job goes&lt;/h3&gt;&lt;ol&gt;&lt;li&gt;It reads its manifest: an inventory report, a CSV file, or what S3 lists by a filter.&lt;/li&gt;&lt;li&gt;It waits for your confirmation, if you asked for that: &lt;b&gt;Run job&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;It works through the objects; jobs with a higher priority go first.&lt;/li&gt;&lt;li&gt;It writes a completion report with the outcome of every object.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Encrypting objects that are there already is a &lt;b&gt;Copy&lt;/b&gt; into their own bucket, with the encryption of the copies chosen in the operation.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3control create-job&lt;/code&gt;, &lt;code&gt;aws s3control describe-job&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;작업&lt;/b&gt;은 &lt;b&gt;매니페스트&lt;/b&gt;의 모든 객체에 한 가지 작업을 수행합니다. 요청 하나로 수백만 개의 객체를 처리합니다.&lt;/p&gt;&lt;h3&gt;작업의 진행&lt;/h3&gt;&lt;ol&gt;&lt;li&gt;매니페스트를 읽습니다. 인벤토리 보고서, CSV 파일 또는 S3가 필터로 나열한 목록입니다.&lt;/li&gt;&lt;li&gt;요청했다면 확인을 기다립니다. &lt;b&gt;작업 실행&lt;/b&gt;을 선택하세요.&lt;/li&gt;&lt;li&gt;객체를 차례로 처리합니다. 우선순위가 높은 작업이 먼저입니다.&lt;/li&gt;&lt;li&gt;모든 객체의 결과가 담긴 완료 보고서를 씁니다.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;이미 있는 객체를 암호화하려면 사본의 암호화를 선택하여 자기 버킷으로 &lt;b&gt;복사&lt;/b&gt;합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3control create-job&lt;/code&gt;, &lt;code&gt;aws s3control describe-job&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Performing object operations in bulk</source>
        <translation>객체 작업 대량 수행</translation>
    </message>
    <message>
        <source>Job statuses</source>
        <translation>작업 상태</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>인벤토리</translation>
    </message>
    <message>
        <source>&lt;p&gt;An &lt;b&gt;inventory&lt;/b&gt; is a list of a bucket&apos;s objects with what you want to know of each, written on a schedule as files in a bucket. It costs less than listing and asking for every object.&lt;/p&gt;&lt;h3&gt;From a list to a change&lt;/h3&gt;&lt;ol&gt;&lt;li&gt;Let an inventory tell the &lt;b&gt;encryption&lt;/b&gt; of every object; &lt;b&gt;Deliver now&lt;/b&gt; does not wait for midnight.&lt;/li&gt;&lt;li&gt;Query the report with &lt;b&gt;S3 Select&lt;/b&gt;: which objects are not encrypted with a KMS key?&lt;/li&gt;&lt;li&gt;Make the rows that are found the manifest of a &lt;b&gt;Batch Operations&lt;/b&gt; job that copies and encrypts them.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-inventory-configuration&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;인벤토리&lt;/b&gt;는 알고 싶은 정보와 함께 버킷의 객체를 나열한 목록으로, 일정에 따라 버킷에 파일로 기록됩니다. 모든 객체를 나열하고 하나씩 조회하는 것보다 비용이 적습니다.&lt;/p&gt;&lt;h3&gt;목록에서 변경까지&lt;/h3&gt;&lt;ol&gt;&lt;li&gt;인벤토리에 모든 객체의 &lt;b&gt;암호화&lt;/b&gt;를 포함하세요. &lt;b&gt;지금 전송&lt;/b&gt;은 자정을 기다리지 않습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;S3 Select&lt;/b&gt;로 보고서를 쿼리하세요. KMS 키로 암호화되지 않은 객체는 무엇인가요?&lt;/li&gt;&lt;li&gt;찾은 행을, 객체를 복사하여 암호화하는 &lt;b&gt;배치 작업&lt;/b&gt;의 매니페스트로 만드세요.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-inventory-configuration&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Amazon S3 Inventory</source>
        <translation>Amazon S3 인벤토리</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>&lt;p&gt;Files become objects; folders become objects whose keys begin with the folder&apos;s name.&lt;/p&gt;&lt;h3&gt;What you can set&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;The &lt;b&gt;storage class&lt;/b&gt; decides what storing and reading cost.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Encryption&lt;/b&gt; is that of the bucket unless you choose another one.&lt;/li&gt;&lt;li&gt;A &lt;b&gt;checksum&lt;/b&gt; is kept with the object, so that everybody can see whether it arrived whole.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Tags&lt;/b&gt; and &lt;b&gt;metadata&lt;/b&gt; are given to every object of this upload.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;Large files go up in parts, several at a time. The transfer goes on when you leave the page, and after a restart.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY --storage-class STANDARD_IA --sse aws:kms&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;파일은 객체가 되고, 폴더는 키가 폴더 이름으로 시작하는 객체들이 됩니다.&lt;/p&gt;&lt;h3&gt;설정할 수 있는 것&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;스토리지 클래스&lt;/b&gt;는 저장과 읽기의 비용을 정합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;암호화&lt;/b&gt;는 다른 것을 선택하지 않으면 버킷의 설정을 따릅니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;체크섬&lt;/b&gt;은 객체와 함께 보관되어 온전히 도착했는지 누구나 확인할 수 있습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;태그&lt;/b&gt;와 &lt;b&gt;메타데이터&lt;/b&gt;는 이 업로드의 모든 객체에 적용됩니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;큰 파일은 여러 파트로 나뉘어 동시에 올라갑니다. 페이지를 떠나거나 다시 시작해도 전송은 계속됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3 cp FILE s3://BUCKET/KEY --storage-class STANDARD_IA --sse aws:kms&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Uploading objects</source>
        <translation>객체 업로드</translation>
    </message>
    <message>
        <source>&lt;p&gt;How many bytes and objects the bucket holds, by storage class: counted while you look, by listing every version once, and over the days as S3 measures them each midnight (UTC) for CloudWatch.&lt;/p&gt;&lt;p&gt;Noncurrent versions and delete markers count as objects. What is hidden behind a delete marker is stored, and billed, still.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Request metrics&lt;/b&gt; need a filter: for all requests, or for a prefix, for tags or for an access point. From then on CloudWatch has requests by kind, errors, latency and bytes of each minute under its name. The average of 4xxErrors is the share of requests that were refused: an alarm on it finds a client that went wrong.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws s3api put-bucket-metrics-configuration&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;버킷에 든 바이트와 객체 수를 스토리지 클래스별로 보여 줍니다. 보는 동안 모든 버전을 한 번씩 나열하여 계산한 값과, S3가 매일 자정(UTC)에 CloudWatch를 위해 측정한 날짜별 값이 있습니다.&lt;/p&gt;&lt;p&gt;비현재 버전과 삭제 마커도 객체로 셉니다. 삭제 마커 뒤에 숨은 것도 여전히 저장되고 요금이 청구됩니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;요청 지표&lt;/b&gt;에는 필터가 필요합니다. 모든 요청이나 접두사, 태그 또는 액세스 포인트의 요청을 선택할 수 있습니다. 그때부터 CloudWatch에는 그 이름으로 1분마다 종류별 요청, 오류, 지연 시간, 바이트가 기록됩니다. 4xxErrors의 평균은 거부된 요청의 비율입니다. 여기에 경보를 설정하면 잘못 동작하는 클라이언트를 찾을 수 있습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws s3api put-bucket-metrics-configuration&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Metrics configurations</source>
        <translation>지표 구성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Inventories</name>
    <message>
        <source>Daily</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Inventory configurations</source>
        <translation>인벤토리 구성</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>빈도</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Find inventory configurations</source>
        <translation>인벤토리 구성 찾기</translation>
    </message>
    <message>
        <source>No inventory configurations</source>
        <translation>인벤토리 구성 없음</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>지금 전송</translation>
    </message>
    <message>
        <source>The report of %1 is being written to %2</source>
        <translation>%1의 보고서를 %2에 작성하는 중입니다</translation>
    </message>
    <message>
        <source>The report was not begun</source>
        <translation>보고서를 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>Open last report</source>
        <translation>마지막 보고서 열기</translation>
    </message>
    <message>
        <source>Query last report with S3 Select</source>
        <translation>S3 Select로 마지막 보고서 쿼리</translation>
    </message>
    <message>
        <source>Create job from last report</source>
        <translation>마지막 보고서로 작업 생성</translation>
    </message>
    <message>
        <source>Create inventory configuration</source>
        <translation>인벤토리 구성 생성</translation>
    </message>
    <message>
        <source>Delete inventory configuration</source>
        <translation>인벤토리 구성 삭제</translation>
    </message>
    <message>
        <source>No more reports are written. Those that are there stay.</source>
        <translation>더 이상 보고서를 작성하지 않습니다. 이미 있는 보고서는 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted the inventory configuration %1</source>
        <translation>인벤토리 구성 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The inventory configuration was not deleted</source>
        <translation>인벤토리 구성이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Lists of the bucket&apos;s objects, written to a bucket day by day or week by week: for S3 Select, for Batch Operations, for audits.</source>
        <translation>매일 또는 매주 버킷에 기록되는 객체 목록입니다. S3 Select, 배치 작업, 감사에 씁니다.</translation>
    </message>
    <message>
        <source>Last export</source>
        <translation>마지막 내보내기</translation>
    </message>
    <message>
        <source>An inventory lists every object with what you want to know of it, such as its encryption, in files that S3 Select and Batch Operations read.</source>
        <translation>인벤토리는 암호화 상태 등 알고 싶은 정보와 함께 모든 객체를 S3 Select와 배치 작업이 읽는 파일로 나열합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::InventoryForm</name>
    <message>
        <source>Inventory configuration name</source>
        <translation>인벤토리 구성 이름</translation>
    </message>
    <message>
        <source>Up to 64 letters, numbers, periods, hyphens and underscores. It cannot be changed later.</source>
        <translation>문자, 숫자, 마침표, 하이픈, 밑줄을 최대 64자까지 사용할 수 있으며 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 64 letters, numbers, periods, hyphens and underscores.</source>
        <translation>문자, 숫자, 마침표, 하이픈, 밑줄로 1~64자의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Prefix - optional</source>
        <translation>접두사 - 선택 사항</translation>
    </message>
    <message>
        <source>Only objects whose keys begin like this. Empty: every object of the bucket.</source>
        <translation>키가 이 값으로 시작하는 객체만 나열합니다. 비워 두면 버킷의 모든 객체를 나열합니다.</translation>
    </message>
    <message>
        <source>Object versions</source>
        <translation>객체 버전</translation>
    </message>
    <message>
        <source>Current versions only</source>
        <translation>현재 버전만</translation>
    </message>
    <message>
        <source>Include all versions</source>
        <translation>모든 버전 포함</translation>
    </message>
    <message>
        <source>With columns that tell versions and delete markers.</source>
        <translation>버전과 삭제 마커를 알려 주는 열이 추가됩니다.</translation>
    </message>
    <message>
        <source>Inventory configuration</source>
        <translation>인벤토리 구성</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>A bucket of this Region, or a folder in it. Better another bucket than this one: reports would list reports.</source>
        <translation>이 리전의 버킷 또는 그 안의 폴더입니다. 보고서에 보고서가 나열되지 않도록 다른 버킷을 사용하는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>빈도</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>매일</translation>
    </message>
    <message>
        <source>The next report at midnight in UTC.</source>
        <translation>다음 보고서는 UTC 자정에 나옵니다.</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Every Sunday at midnight in UTC.</source>
        <translation>매주 일요일 UTC 자정에 나옵니다.</translation>
    </message>
    <message>
        <source>Report details</source>
        <translation>보고서 세부 정보</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Encryption of the reports</source>
        <translation>보고서 암호화</translation>
    </message>
    <message>
        <source>As the destination bucket says</source>
        <translation>대상 버킷의 설정대로</translation>
    </message>
    <message>
        <source>Amazon S3 managed keys (SSE-S3)</source>
        <translation>Amazon S3 관리형 키(SSE-S3)</translation>
    </message>
    <message>
        <source>AWS KMS keys (SSE-KMS)</source>
        <translation>AWS KMS 키(SSE-KMS)</translation>
    </message>
    <message>
        <source>Report encryption</source>
        <translation>보고서 암호화</translation>
    </message>
    <message>
        <source>Additional metadata fields</source>
        <translation>추가 메타데이터 필드</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>모든 필드</translation>
    </message>
    <message>
        <source>Columns beside bucket and key.</source>
        <translation>버킷과 키 외에 추가할 열입니다.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>최종 수정 날짜</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Multipart upload</source>
        <translation>멀티파트 업로드</translation>
    </message>
    <message>
        <source>Replication status</source>
        <translation>복제 상태</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>SSE-S3, SSE-KMS, DSSE-KMS, SSE-C or NOT-SSE.</source>
        <translation>SSE-S3, SSE-KMS, DSSE-KMS, SSE-C 또는 NOT-SSE.</translation>
    </message>
    <message>
        <source>Bucket Key status</source>
        <translation>버킷 키 상태</translation>
    </message>
    <message>
        <source>Object Lock: retain until date</source>
        <translation>객체 잠금: 보존 기한</translation>
    </message>
    <message>
        <source>Object Lock: mode</source>
        <translation>객체 잠금: 모드</translation>
    </message>
    <message>
        <source>Object Lock: legal hold</source>
        <translation>객체 잠금: 법적 보존</translation>
    </message>
    <message>
        <source>Intelligent-Tiering: access tier</source>
        <translation>Intelligent-Tiering: 액세스 계층</translation>
    </message>
    <message>
        <source>Additional checksums function</source>
        <translation>추가 체크섬 함수</translation>
    </message>
    <message>
        <source>Object ACL</source>
        <translation>객체 ACL</translation>
    </message>
    <message>
        <source>Object owner</source>
        <translation>객체 소유자</translation>
    </message>
    <message>
        <source>The inventory configuration was not saved</source>
        <translation>인벤토리 구성이 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Successfully saved the inventory configuration %1</source>
        <translation>인벤토리 구성 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Create inventory configuration</source>
        <translation>인벤토리 구성 생성</translation>
    </message>
    <message>
        <source>Edit inventory configuration</source>
        <translation>인벤토리 구성 편집</translation>
    </message>
    <message>
        <source>A list of the bucket&apos;s objects that S3 writes on a schedule.</source>
        <translation>S3가 일정에 따라 작성하는 버킷의 객체 목록입니다.</translation>
    </message>
    <message>
        <source>inventory configuration %1</source>
        <translation>인벤토리 구성 %1</translation>
    </message>
    <message>
        <source>The report cannot be read</source>
        <translation>보고서를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>The report lists no objects</source>
        <translation>보고서에 나열된 객체가 없습니다</translation>
    </message>
    <message>
        <source>Reports are CSV packed with gzip, which S3 Select and Batch Operations read.</source>
        <translation>보고서는 gzip으로 압축된 CSV이며 S3 Select와 배치 작업에서 읽을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleActions</name>
    <message>
        <source>Choose at least one action.</source>
        <translation>작업을 하나 이상 선택하세요.</translation>
    </message>
    <message>
        <source>Choose what to clean up.</source>
        <translation>정리할 항목을 선택하세요.</translation>
    </message>
    <message>
        <source>Delete markers and incomplete uploads have no tags and no size: limit the rule by prefix only.</source>
        <translation>삭제 마커와 미완료 업로드에는 태그와 크기가 없습니다. 접두사로만 규칙을 제한하세요.</translation>
    </message>
    <message>
        <source>A rule that expires current versions removes expired delete markers by itself.</source>
        <translation>현재 버전을 만료시키는 규칙은 만료된 삭제 마커를 스스로 제거합니다.</translation>
    </message>
    <message>
        <source>Lifecycle rule actions</source>
        <translation>수명 주기 규칙 작업</translation>
    </message>
    <message>
        <source>What happens to the objects of the rule, and when.</source>
        <translation>규칙의 객체에 무엇이 언제 일어나는지 정합니다.</translation>
    </message>
    <message>
        <source>This rule names dates</source>
        <translation>이 규칙은 날짜를 지정합니다</translation>
    </message>
    <message>
        <source>%1. The console edits ages only: these actions stay as they are.</source>
        <translation>%1. 콘솔에서는 경과 일수만 편집합니다. 이 작업은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>Move current versions between storage classes</source>
        <translation>객체의 현재 버전을 스토리지 클래스 간에 이동</translation>
    </message>
    <message>
        <source>Move noncurrent versions between storage classes</source>
        <translation>객체의 비현재 버전을 스토리지 클래스 간에 이동</translation>
    </message>
    <message>
        <source>Where versioning is on or was on.</source>
        <translation>버전 관리를 사용 중이거나 사용했던 경우입니다.</translation>
    </message>
    <message>
        <source>Expire current versions</source>
        <translation>객체의 현재 버전 만료</translation>
    </message>
    <message>
        <source>Deletes them; with versioning, they become noncurrent behind a delete marker.</source>
        <translation>삭제합니다. 버전 관리를 사용하면 삭제 마커 뒤의 비현재 버전이 됩니다.</translation>
    </message>
    <message>
        <source>Permanently delete noncurrent versions</source>
        <translation>객체의 비현재 버전 영구 삭제</translation>
    </message>
    <message>
        <source>Delete expired object delete markers or incomplete multipart uploads</source>
        <translation>만료된 객체 삭제 마커 또는 완료되지 않은 멀티파트 업로드 삭제</translation>
    </message>
    <message>
        <source>Move current versions</source>
        <translation>현재 버전 이동</translation>
    </message>
    <message>
        <source>Objects only get colder. Those below 128 KB stay where they are, unless the bucket says otherwise.</source>
        <translation>객체는 더 저렴한 스토리지 클래스로만 이동합니다. 버킷에서 달리 정하지 않는 한 128 KB보다 작은 객체는 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Move noncurrent versions</source>
        <translation>비현재 버전 이동</translation>
    </message>
    <message>
        <source>Days count from the moment a newer version took their place.</source>
        <translation>새 버전이 그 자리를 차지한 순간부터 일수를 셉니다.</translation>
    </message>
    <message>
        <source>Days after creation</source>
        <translation>생성 후 일수</translation>
    </message>
    <message>
        <source>Days noncurrent</source>
        <translation>비현재 일수</translation>
    </message>
    <message>
        <source>Newer versions kept</source>
        <translation>유지할 최신 버전 수</translation>
    </message>
    <message>
        <source>1 to 100: so many of the newest noncurrent versions stay, whatever their age.</source>
        <translation>1~100: 가장 최근의 비현재 버전을 경과 일수와 관계없이 이 수만큼 유지합니다.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>정리</translation>
    </message>
    <message>
        <source>Delete expired object delete markers</source>
        <translation>만료된 객체 삭제 마커 삭제</translation>
    </message>
    <message>
        <source>Markers that have no version behind them any more.</source>
        <translation>뒤에 남은 버전이 없는 마커입니다.</translation>
    </message>
    <message>
        <source>Delete incomplete multipart uploads</source>
        <translation>완료되지 않은 멀티파트 업로드 삭제</translation>
    </message>
    <message>
        <source>Uploads that were begun and never completed, with their parts.</source>
        <translation>시작했지만 완료되지 않은 업로드와 그 파트입니다.</translation>
    </message>
    <message>
        <source>Days after the upload began</source>
        <translation>업로드 시작 후 일수</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleMoves</name>
    <message>
        <source>Choose a storage class.</source>
        <translation>스토리지 클래스를 선택하세요.</translation>
    </message>
    <message>
        <source>The rule moves to %1 already.</source>
        <translation>이 규칙은 이미 %1(으)로 이동합니다.</translation>
    </message>
    <message>
        <source>S3 cannot move from %1 to %2.</source>
        <translation>S3는 %1에서 %2(으)로 이동할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter the number of days.</source>
        <translation>일수를 입력하세요.</translation>
    </message>
    <message>
        <source>S3 moves to %1 after 30 days at the earliest.</source>
        <translation>S3는 최소 30일이 지나야 %1(으)로 이동합니다.</translation>
    </message>
    <message>
        <source>The move to %1 has to come later than that to %2: enter more than %3.</source>
        <translation>%1 이동은 %2 이동보다 나중이어야 합니다. %3보다 큰 값을 입력하세요.</translation>
    </message>
    <message>
        <source>Objects stay in %1 for 30 days at least: enter %2 or more.</source>
        <translation>객체는 %1에 최소 30일 동안 있습니다. %2 이상을 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a number of days from 1.</source>
        <translation>1 이상의 일수를 입력하세요.</translation>
    </message>
    <message>
        <source>The move to %1 comes first: enter more than %2.</source>
        <translation>%1 이동이 먼저입니다. %2보다 큰 값을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecyclePage</name>
    <message>
        <source>Create lifecycle rule</source>
        <translation>수명 주기 규칙 생성</translation>
    </message>
    <message>
        <source>Edit lifecycle rule</source>
        <translation>수명 주기 규칙 편집</translation>
    </message>
    <message>
        <source>The lifecycle rule was not saved</source>
        <translation>수명 주기 규칙이 저장되지 않음</translation>
    </message>
    <message>
        <source>Successfully saved the lifecycle rule %1</source>
        <translation>수명 주기 규칙 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Delete markers without versions behind them are deleted.</source>
        <translation>뒤에 버전이 없는 삭제 마커가 삭제됩니다.</translation>
    </message>
    <message>
        <source>Incomplete multipart uploads: %1.</source>
        <translation>완료되지 않은 멀티파트 업로드: %1.</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>What happens to an object of the rule, from day to day. S3 looks once a day, at midnight UTC.</source>
        <translation>규칙의 객체에 날마다 일어나는 일입니다. S3는 하루에 한 번, UTC 자정에 확인합니다.</translation>
    </message>
    <message>
        <source>Current versions</source>
        <translation>현재 버전</translation>
    </message>
    <message>
        <source>Noncurrent versions</source>
        <translation>비현재 버전</translation>
    </message>
    <message>
        <source>Nothing happens to them by this rule.</source>
        <translation>이 규칙으로는 아무 일도 일어나지 않습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleRules</name>
    <message>
        <source>Create lifecycle rule</source>
        <translation>수명 주기 규칙 생성</translation>
    </message>
    <message>
        <source>Delete lifecycle rule</source>
        <translation>수명 주기 규칙 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted the lifecycle rule %1</source>
        <translation>수명 주기 규칙 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The lifecycle rules were not changed</source>
        <translation>수명 주기 규칙이 변경되지 않음</translation>
    </message>
    <message>
        <source>The lifecycle rule %1 is back</source>
        <translation>수명 주기 규칙 %1을(를) 되돌렸습니다</translation>
    </message>
    <message>
        <source>Lifecycle rules</source>
        <translation>수명 주기 규칙</translation>
    </message>
    <message>
        <source>Move objects to colder classes and delete them, by their age.</source>
        <translation>경과 일수에 따라 객체를 더 저렴한 스토리지 클래스로 옮기고 삭제합니다.</translation>
    </message>
    <message>
        <source>Current version actions</source>
        <translation>현재 버전 작업</translation>
    </message>
    <message>
        <source>Noncurrent version actions</source>
        <translation>비현재 버전 작업</translation>
    </message>
    <message>
        <source>Expired delete markers</source>
        <translation>만료된 삭제 마커</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Incomplete uploads</source>
        <translation>미완료 업로드</translation>
    </message>
    <message>
        <source>Find lifecycle rules</source>
        <translation>수명 주기 규칙 찾기</translation>
    </message>
    <message>
        <source>No lifecycle rules</source>
        <translation>수명 주기 규칙 없음</translation>
    </message>
    <message>
        <source>Old data costs less in a colder class, and nothing once it is deleted. A rule does both by itself.</source>
        <translation>오래된 데이터는 더 저렴한 스토리지 클래스로 옮기면 비용이 줄고, 삭제하면 비용이 들지 않습니다. 규칙을 만들면 모두 자동으로 처리됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::LifecycleWords</name>
    <message>
        <source>Day %1</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2에 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 after %n day(s)</source>
        <translation>
            <numerusform>%n일 후 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (the newest %2 stay)</source>
        <translation>%1 (최근 %2개 유지)</translation>
    </message>
    <message>
        <source>As uploaded</source>
        <translation>업로드한 그대로</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>그때까지</translation>
    </message>
    <message>
        <source>Objects stay as they were uploaded</source>
        <translation>객체가 업로드한 그대로 있음</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>%1(으)로 이동</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Objects are uploaded</source>
        <translation>객체 업로드</translation>
    </message>
    <message>
        <source>Objects expire</source>
        <translation>객체 만료</translation>
    </message>
    <message>
        <source>Versions become noncurrent</source>
        <translation>비현재 버전이 됨</translation>
    </message>
    <message>
        <source>Versions are deleted for good</source>
        <translation>버전 영구 삭제</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MetadataEditor</name>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Edit tags of %1</source>
        <translation>%1의 태그 편집</translation>
    </message>
    <message>
        <source>Tags sort objects for lifecycle rules, access policies and cost reports. An object has at most 10.</source>
        <translation>태그는 수명 주기 규칙, 액세스 정책, 비용 보고서를 위해 객체를 분류합니다. 객체 하나에 최대 10개입니다.</translation>
    </message>
    <message>
        <source>All chosen objects, and all in chosen folders, get exactly these tags: those they have now are replaced.</source>
        <translation>선택한 모든 객체와 선택한 폴더 안의 모든 객체가 정확히 이 태그를 갖습니다. 지금 있는 태그는 대체됩니다.</translation>
    </message>
    <message>
        <source>Editing the tags in %1</source>
        <translation>%1의 태그 편집 중</translation>
    </message>
    <message>
        <source>Objects with new tags: %1</source>
        <translation>태그가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some tags were not edited</source>
        <translation>일부 태그를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Edit metadata of %1</source>
        <translation>%1의 메타데이터 편집</translation>
    </message>
    <message>
        <source>System-defined keys are HTTP headers such as Content-Type; your own keys begin with x-amz-meta-. S3 copies the object on top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.</source>
        <translation>시스템 정의 키는 Content-Type과 같은 HTTP 헤더이고, 사용자 정의 키는 x-amz-meta-로 시작합니다. S3는 객체를 자기 자신 위에 복사하므로 마지막 수정 시각이 바뀌고, 버전을 보관하는 버킷에서는 새 버전이 생깁니다.</translation>
    </message>
    <message>
        <source>These pairs are added to all chosen objects, and to all in chosen folders, or overwrite what is there. S3 copies each object on top of itself.</source>
        <translation>이 쌍은 선택한 모든 객체와 선택한 폴더 안의 모든 객체에 추가되며, 이미 있는 값은 덮어씁니다. S3는 각 객체를 자기 자신 위에 복사합니다.</translation>
    </message>
    <message>
        <source>Editing the metadata in %1</source>
        <translation>%1의 메타데이터 편집 중</translation>
    </message>
    <message>
        <source>Objects with new metadata: %1</source>
        <translation>메타데이터가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some metadata was not edited</source>
        <translation>일부 메타데이터를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Content-Type or x-amz-meta-…</source>
        <translation>Content-Type 또는 x-amz-meta-…</translation>
    </message>
    <message>
        <source>Enter value</source>
        <translation>값 입력</translation>
    </message>
    <message>
        <source>Add metadata</source>
        <translation>메타데이터 추가</translation>
    </message>
    <message>
        <source>No metadata.</source>
        <translation>메타데이터가 없습니다.</translation>
    </message>
    <message>
        <source>This pair will be removed when you save.</source>
        <translation>저장하면 이 쌍이 제거됩니다.</translation>
    </message>
    <message>
        <source>Enter a system-defined key such as Content-Type, or one that begins with x-amz-meta-.</source>
        <translation>Content-Type과 같은 시스템 정의 키나 x-amz-meta-로 시작하는 키를 입력하세요.</translation>
    </message>
    <message>
        <source>Only letters, numbers and ! # $ % &amp; &apos; * + - . ^ _ ` | ~ are allowed.</source>
        <translation>영문자, 숫자와 ! # $ % &amp; &apos; * + - . ^ _ ` | ~ 만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Only letters, digits and signs of US-ASCII are allowed.</source>
        <translation>US-ASCII 문자, 숫자, 기호만 사용할 수 있습니다.</translation>
    </message>
    <message>
        <source>Your own metadata has %1 bytes; S3 keeps 2,048 at most.</source>
        <translation>사용자 정의 메타데이터가 %1바이트입니다. S3는 최대 2,048바이트까지 보관합니다.</translation>
    </message>
    <message>
        <source>The tags cannot be edited</source>
        <translation>태그를 편집할 수 없습니다</translation>
    </message>
    <message>
        <source>The metadata cannot be edited</source>
        <translation>메타데이터를 편집할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MetricsFilters</name>
    <message>
        <source>Filter name</source>
        <translation>필터 이름</translation>
    </message>
    <message>
        <source>Up to 64 letters, digits, periods, dashes and underscores. CloudWatch shows it as FilterId. It cannot be changed later.</source>
        <translation>영문자, 숫자, 마침표, 하이픈, 밑줄로 최대 64자입니다. CloudWatch에는 FilterId로 표시됩니다. 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Enter a name of 1 to 64 characters.</source>
        <translation>1~64자의 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Prefix - optional</source>
        <translation>접두사 - 선택 사항</translation>
    </message>
    <message>
        <source>Only requests for objects whose keys begin like this.</source>
        <translation>키가 이렇게 시작하는 객체에 대한 요청만 해당합니다.</translation>
    </message>
    <message>
        <source>Access point ARN - optional</source>
        <translation>액세스 포인트 ARN - 선택 사항</translation>
    </message>
    <message>
        <source>Only requests that come through this access point.</source>
        <translation>이 액세스 포인트를 통해 들어오는 요청만 해당합니다.</translation>
    </message>
    <message>
        <source>Enter the ARN of an access point, such as arn:aws:s3:eu-west-1:123456789012:accesspoint/door.</source>
        <translation>arn:aws:s3:eu-west-1:123456789012:accesspoint/door와 같은 액세스 포인트의 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Object tags - optional</source>
        <translation>객체 태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Without a prefix, access point or tags it takes every request to the bucket, lists too.</source>
        <translation>접두사, 액세스 포인트, 태그가 없으면 나열을 포함하여 버킷에 대한 모든 요청이 해당합니다.</translation>
    </message>
    <message>
        <source>The filter was not saved</source>
        <translation>필터를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Successfully saved the filter %1</source>
        <translation>필터 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Request metrics filter</source>
        <translation>요청 지표 필터</translation>
    </message>
    <message>
        <source>filter %1</source>
        <translation>필터 %1</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>필터 삭제</translation>
    </message>
    <message>
        <source>CloudWatch is told nothing more for it. What it has been told stays there.</source>
        <translation>더 이상 이 필터의 지표를 CloudWatch에 보내지 않습니다. 이미 보낸 지표는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted the filter %1</source>
        <translation>필터 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The filter was not deleted</source>
        <translation>필터를 삭제하지 못했습니다</translation>
    </message>
    <message>
        <source>Request metrics filters</source>
        <translation>요청 지표 필터</translation>
    </message>
    <message>
        <source>Of which requests CloudWatch is told, minute by minute.</source>
        <translation>어떤 요청을 1분 단위로 CloudWatch에 보낼지 정합니다.</translation>
    </message>
    <message>
        <source>Find filters</source>
        <translation>필터 찾기</translation>
    </message>
    <message>
        <source>No request metrics</source>
        <translation>요청 지표 없음</translation>
    </message>
    <message>
        <source>Requests are not counted in CloudWatch until a filter says which: all of the bucket&apos;s, or those of a prefix, of tags or of an access point. On the command line: aws s3api put-bucket-metrics-configuration.</source>
        <translation>필터가 있어야 요청이 CloudWatch에 집계됩니다. 버킷의 모든 요청이나 접두사, 태그 또는 액세스 포인트의 요청을 선택할 수 있습니다. 명령줄: aws s3api put-bucket-metrics-configuration.</translation>
    </message>
    <message>
        <source>Create filter</source>
        <translation>필터 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MetricsTab</name>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MonitoredMetrics</name>
    <message>
        <source>Storage over time</source>
        <translation>시간별 스토리지</translation>
    </message>
    <message>
        <source>Measured once a day, at midnight UTC, at no charge.</source>
        <translation>하루에 한 번, UTC 자정에 무료로 측정합니다.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>아직 측정되지 않음</translation>
    </message>
    <message>
        <source>The first numbers come after the next midnight UTC.</source>
        <translation>첫 수치는 다음 UTC 자정 이후에 나옵니다.</translation>
    </message>
    <message>
        <source>Total bucket size</source>
        <translation>총 버킷 크기</translation>
    </message>
    <message>
        <source>Frequent Access</source>
        <translation>Frequent Access 계층</translation>
    </message>
    <message>
        <source>Infrequent Access</source>
        <translation>Infrequent Access 계층</translation>
    </message>
    <message>
        <source>Archive Instant Access</source>
        <translation>Archive Instant Access 계층</translation>
    </message>
    <message>
        <source>Archive Access</source>
        <translation>Archive Access 계층</translation>
    </message>
    <message>
        <source>Deep Archive Access</source>
        <translation>Deep Archive Access 계층</translation>
    </message>
    <message>
        <source>Total number of objects</source>
        <translation>총 객체 수</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>Request metrics</source>
        <translation>요청 지표</translation>
    </message>
    <message>
        <source>Minute by minute, for the requests that the chosen filter takes.</source>
        <translation>선택한 필터에 해당하는 요청을 1분 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>요청 없음</translation>
    </message>
    <message>
        <source>Numbers come a minute after the requests. Where there is still nothing, choose a longer time.</source>
        <translation>수치는 요청 1분 후에 나옵니다. 그래도 없으면 더 긴 시간을 선택하세요.</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>모든 요청</translation>
    </message>
    <message>
        <source>Requests by kind</source>
        <translation>종류별 요청</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>4xx: refused</source>
        <translation>4xx: 거부됨</translation>
    </message>
    <message>
        <source>5xx: failed</source>
        <translation>5xx: 실패</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>First byte, average</source>
        <translation>첫 바이트, 평균</translation>
    </message>
    <message>
        <source>Whole request, average</source>
        <translation>전체 요청, 평균</translation>
    </message>
    <message>
        <source>Whole request, p99</source>
        <translation>전체 요청, p99</translation>
    </message>
    <message>
        <source>Bytes moved</source>
        <translation>전송된 바이트</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>다운로드됨</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>업로드됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::MoveRows</name>
    <message>
        <source>Remove the move to %1</source>
        <translation>%1 이동 제거</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Days noncurrent</source>
        <translation>비현재 일수</translation>
    </message>
    <message>
        <source>Days after creation</source>
        <translation>생성 후 일수</translation>
    </message>
    <message>
        <source>Newer versions kept</source>
        <translation>유지할 최신 버전 수</translation>
    </message>
    <message>
        <source>Add transition</source>
        <translation>전환 추가</translation>
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
        <source>The folder was not created</source>
        <translation>폴더를 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>Successfully created folder %1</source>
        <translation>폴더 %1을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A name has no slash.</source>
        <translation>이름에는 슬래시를 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>1 to 720; up to 12 hours.</source>
        <translation>1~720, 최대 12시간.</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 to 720.</source>
        <translation>1에서 720 사이의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>A link lives 12 hours at most.</source>
        <translation>링크의 유효 기간은 최대 12시간입니다.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
    <message>
        <source>Without a slash. S3 has no rename: the object is copied to its new key, then the old one is deleted.</source>
        <translation>슬래시는 사용할 수 없습니다. S3에는 이름 바꾸기가 없으므로 새 키로 복사한 후 이전 객체를 삭제합니다.</translation>
    </message>
    <message>
        <source>This is its name already.</source>
        <translation>현재 이름과 같습니다.</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1의 이름을 %2(으)로 바꿨습니다</translation>
    </message>
    <message>
        <source>This bucket keeps versions: each object gets a delete marker and can be brought back. To delete an object for good, show versions. If a folder is selected, all objects in it get a delete marker.</source>
        <translation>이 버킷은 버전을 보관합니다. 각 객체에 삭제 마커가 추가되며 되돌릴 수 있습니다. 객체를 영구적으로 삭제하려면 버전을 표시하세요. 폴더를 선택하면 그 안의 모든 객체에 삭제 마커가 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDetails</name>
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
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
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
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
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
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The object cannot be shown</source>
        <translation>객체를 표시할 수 없습니다</translation>
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
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>Edit storage class</source>
        <translation>스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Edit server-side encryption</source>
        <translation>서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Edit metadata</source>
        <translation>메타데이터 편집</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
    <message>
        <source>Make current</source>
        <translation>현재 버전으로 만들기</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectDrag</name>
    <message>
        <source>A folder cannot be put into itself</source>
        <translation>폴더를 자기 자신 안에 넣을 수 없습니다</translation>
    </message>
    <message>
        <source>Cut; paste to move</source>
        <translation>잘라냄; 붙여넣으면 이동합니다</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectEdits</name>
    <message>
        <source>Total size: %1</source>
        <translation>총 크기: %1</translation>
    </message>
    <message>
        <source>Objects: %1, in %2</source>
        <translation>%2의 객체 %1개</translation>
    </message>
    <message>
        <source>Calculating total size</source>
        <translation>총 크기 계산 중</translation>
    </message>
    <message>
        <source>The total size is not known</source>
        <translation>총 크기를 알 수 없습니다</translation>
    </message>
    <message>
        <source>S3 copies each object on top of itself: it gets a new time of last change and, in a bucket that keeps versions, a new version.</source>
        <translation>S3는 각 객체를 자기 자신 위에 복사하므로 마지막 수정 시각이 바뀌고, 버전을 보관하는 버킷에서는 새 버전이 생깁니다.</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The object cannot be changed</source>
        <translation>객체를 변경할 수 없습니다</translation>
    </message>
    <message>
        <source>%1 objects and folders</source>
        <translation>객체 및 폴더 %1개</translation>
    </message>
    <message>
        <source>Edit storage class of %1</source>
        <translation>%1의 스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Classes for rare reading store cheaper and read dearer. Objects of the archive classes must be restored before they can be read.</source>
        <translation>드물게 읽는 데이터를 위한 클래스는 저장 비용이 낮고 읽기 비용이 높습니다. 아카이브 클래스의 객체는 읽기 전에 복원해야 합니다.</translation>
    </message>
    <message>
        <source>Editing the storage class in %1</source>
        <translation>%1의 스토리지 클래스 편집 중</translation>
    </message>
    <message>
        <source>Objects with a new storage class: %1</source>
        <translation>스토리지 클래스가 바뀐 객체: %1개</translation>
    </message>
    <message>
        <source>Some storage classes were not edited</source>
        <translation>일부 스토리지 클래스를 편집하지 못했습니다</translation>
    </message>
    <message>
        <source>Edit server-side encryption of %1</source>
        <translation>%1의 서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Encrypting objects in %1</source>
        <translation>%1의 객체 암호화 중</translation>
    </message>
    <message>
        <source>Objects encrypted anew: %1</source>
        <translation>다시 암호화된 객체: %1개</translation>
    </message>
    <message>
        <source>Some objects were not encrypted anew</source>
        <translation>일부 객체를 다시 암호화하지 못했습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectPermissions</name>
    <message>
        <source>Everyone (public access)</source>
        <translation>모든 사람(퍼블릭 액세스)</translation>
    </message>
    <message>
        <source>Authenticated users group (anyone with an AWS account)</source>
        <translation>인증된 사용자 그룹(AWS 계정이 있는 모든 사용자)</translation>
    </message>
    <message>
        <source>Object owner (your AWS account)</source>
        <translation>객체 소유자(내 AWS 계정)</translation>
    </message>
    <message>
        <source>Object: Read. Object ACL: Read, Write</source>
        <translation>객체: 읽기. 객체 ACL: 읽기, 쓰기</translation>
    </message>
    <message>
        <source>Object: Read</source>
        <translation>객체: 읽기</translation>
    </message>
    <message>
        <source>Object ACL: Read</source>
        <translation>객체 ACL: 읽기</translation>
    </message>
    <message>
        <source>Object ACL: Write</source>
        <translation>객체 ACL: 쓰기</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>액세스할 수 있는 사람</translation>
    </message>
    <message>
        <source>Everyone will be able to read this object.</source>
        <translation>모든 사람이 이 객체를 읽을 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>Grants basic read and write permissions to other AWS accounts.</source>
        <translation>다른 AWS 계정에 기본 읽기 및 쓰기 권한을 부여합니다.</translation>
    </message>
    <message>
        <source>ACLs are disabled: this bucket enforces its owner&apos;s ownership of all objects. Access is granted by policies alone.</source>
        <translation>ACL이 비활성화되어 있습니다. 이 버킷에서는 버킷 소유자가 모든 객체를 소유합니다. 액세스는 정책으로만 부여합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectPreview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>The object cannot be previewed</source>
        <translation>객체를 미리 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>행 찾기</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>행 없음</translation>
    </message>
    <message>
        <source>The object has no rows.</source>
        <translation>객체에 행이 없습니다.</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1의 내용</translation>
    </message>
    <message>
        <source>The object is empty.</source>
        <translation>객체가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>전체 %2 중 처음 %1입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectRestore</name>
    <message>
        <source>Initiating the restore of %1</source>
        <translation>%1 복원 시작 중</translation>
    </message>
    <message>
        <source>Restores initiated: %1</source>
        <translation>시작된 복원: %1건</translation>
    </message>
    <message>
        <source>Some restores were not initiated</source>
        <translation>일부 복원을 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Archived: to be restored before it can be read</source>
        <translation>아카이브됨: 읽으려면 먼저 복원해야 합니다</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>복원됨</translation>
    </message>
    <message>
        <source>Restored copy expires</source>
        <translation>복원된 사본 만료</translation>
    </message>
    <message>
        <source>Initiate restore of %1</source>
        <translation>%1 복원 시작</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Days that the restored copy is available</source>
        <translation>복원된 사본을 사용할 수 있는 일수</translation>
    </message>
    <message>
        <source>A copy that can be read is kept beside the archived object until then. Both are stored meanwhile.</source>
        <translation>그때까지 읽을 수 있는 사본이 아카이브된 객체 옆에 보관됩니다. 그동안 둘 다 저장됩니다.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Retrieval tier</source>
        <translation>검색 티어</translation>
    </message>
    <message>
        <source>Bulk retrieval</source>
        <translation>대량 검색</translation>
    </message>
    <message>
        <source>5 to 12 hours; from Deep Archive within 48 hours.</source>
        <translation>5~12시간, Deep Archive는 48시간 이내.</translation>
    </message>
    <message>
        <source>Standard retrieval</source>
        <translation>표준 검색</translation>
    </message>
    <message>
        <source>3 to 5 hours; from Deep Archive within 12 hours.</source>
        <translation>3~5시간, Deep Archive는 12시간 이내.</translation>
    </message>
    <message>
        <source>Expedited retrieval</source>
        <translation>신속 검색</translation>
    </message>
    <message>
        <source>1 to 5 minutes; not from Deep Archive.</source>
        <translation>1~5분, Deep Archive에는 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Starting the query of %1</source>
        <translation>%1 쿼리를 시작하는 중</translation>
    </message>
    <message>
        <source>Queries started: %1</source>
        <translation>시작된 쿼리: %1</translation>
    </message>
    <message>
        <source>Some queries were not started</source>
        <translation>일부 쿼리를 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL 쿼리</translation>
    </message>
    <message>
        <source>In the words of S3 Select; the table is s3object.</source>
        <translation>S3 Select의 구문을 사용하며, 테이블 이름은 s3object입니다.</translation>
    </message>
    <message>
        <source>The object must be uncompressed CSV.</source>
        <translation>객체는 압축되지 않은 CSV여야 합니다.</translation>
    </message>
    <message>
        <source>Enter a query.</source>
        <translation>쿼리를 입력하세요.</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>첫 줄이 열 이름입니다</translation>
    </message>
    <message>
        <source>Write the results to</source>
        <translation>결과를 저장할 위치</translation>
    </message>
    <message>
        <source>In a folder of the query&apos;s own: job.txt at once, results and a manifest when the retrieval is done.</source>
        <translation>쿼리별 폴더에 저장됩니다. job.txt는 바로, 결과와 매니페스트는 검색이 끝나면 생성됩니다.</translation>
    </message>
    <message>
        <source>What to bring back</source>
        <translation>가져올 대상</translation>
    </message>
    <message>
        <source>The object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>A copy of it can be read for some days.</source>
        <translation>며칠 동안 읽을 수 있는 사본을 만듭니다.</translation>
    </message>
    <message>
        <source>What a query finds in it</source>
        <translation>쿼리로 찾은 내용</translation>
    </message>
    <message>
        <source>Results are written to a bucket; the object stays archived (S3 Glacier Select).</source>
        <translation>결과는 버킷에 저장되고 객체는 아카이브된 상태로 유지됩니다(S3 Glacier Select).</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ObjectSettings</name>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>What storing and reading cost, and how long reading takes to begin.</source>
        <translation>저장과 읽기의 비용, 그리고 읽기 시작까지 걸리는 시간을 정합니다.</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Tags sort objects for lifecycle rules, access policies and cost reports.</source>
        <translation>태그는 수명 주기 규칙, 액세스 정책, 비용 보고서를 위해 객체를 분류합니다.</translation>
    </message>
    <message>
        <source>No tags are associated with this object.</source>
        <translation>이 객체에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Object Lock is not enabled on this bucket, so its objects cannot be locked. It is enabled in the bucket&apos;s properties.</source>
        <translation>이 버킷에 객체 잠금이 활성화되어 있지 않아 객체를 잠글 수 없습니다. 버킷의 속성에서 활성화합니다.</translation>
    </message>
    <message>
        <source>Object Lock legal hold</source>
        <translation>객체 잠금 법적 보존</translation>
    </message>
    <message>
        <source>Keeps this version from being deleted until the hold is switched off.</source>
        <translation>보존을 해제할 때까지 이 버전이 삭제되지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>법적 보존</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>This version can be deleted, unless a retention keeps it.</source>
        <translation>보존 기간이 막지 않는 한 이 버전을 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Nobody can delete this version while the hold is on.</source>
        <translation>보존이 켜져 있는 동안 아무도 이 버전을 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>거버넌스</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>규정 준수</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Object Lock retention</source>
        <translation>객체 잠금 보존 기간</translation>
    </message>
    <message>
        <source>Retention mode</source>
        <translation>보존 모드</translation>
    </message>
    <message>
        <source>No date keeps this version.</source>
        <translation>이 버전을 보존하는 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>Kept until the date, unless somebody is allowed to bypass that.</source>
        <translation>우회 권한이 있는 사람이 아니면 그 날짜까지 보존됩니다.</translation>
    </message>
    <message>
        <source>Kept until the date, whoever asks.</source>
        <translation>누구든지 그 날짜까지 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Until the date nobody can delete this version or bring the date nearer, not even the root user.</source>
        <translation>그 날짜까지는 루트 사용자를 포함해 아무도 이 버전을 삭제하거나 날짜를 앞당길 수 없습니다.</translation>
    </message>
    <message>
        <source>Retain until date</source>
        <translation>보존 종료 날짜</translation>
    </message>
    <message>
        <source>A day after today, such as 2027-01-31. It ends when that day begins in UTC.</source>
        <translation>오늘 이후의 날짜입니다(예: 2027-01-31). UTC로 그날이 시작될 때 끝납니다.</translation>
    </message>
    <message>
        <source>Bypass governance retention</source>
        <translation>거버넌스 보존 우회</translation>
    </message>
    <message>
        <source>Needed to shorten or remove a retention in governance mode.</source>
        <translation>거버넌스 모드의 보존 기간을 줄이거나 없애려면 필요합니다.</translation>
    </message>
    <message>
        <source>Keeps this version from being deleted until a date.</source>
        <translation>정한 날짜까지 이 버전이 삭제되지 않도록 합니다.</translation>
    </message>
    <message>
        <source>Customer-provided key (SSE-C)</source>
        <translation>고객 제공 키(SSE-C)</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>암호화되지 않음</translation>
    </message>
    <message>
        <source>Encryption type</source>
        <translation>암호화 유형</translation>
    </message>
    <message>
        <source>Server-side encryption settings</source>
        <translation>서버 측 암호화 설정</translation>
    </message>
    <message>
        <source>How the object is encrypted where it lies.</source>
        <translation>저장된 객체를 암호화하는 방법입니다.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Metadata is optional information in name-value pairs.</source>
        <translation>메타데이터는 이름-값 쌍으로 제공되는 선택적 정보입니다.</translation>
    </message>
    <message>
        <source>AWS KMS key</source>
        <translation>AWS KMS 키</translation>
    </message>
    <message>
        <source>Bucket Key</source>
        <translation>버킷 키</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Objects</name>
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
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Copy S3 URI</source>
        <translation>S3 URI 복사</translation>
    </message>
    <message>
        <source>S3 URI copied</source>
        <translation>S3 URI가 복사됨</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>Object URL copied</source>
        <translation>객체 URL이 복사됨</translation>
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
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
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
        <source>Objects</source>
        <translation>객체</translation>
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
        <source>Create folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>다른 위치로 복사</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>다른 위치로 이동</translation>
    </message>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>Initiate restore</source>
        <translation>복원 시작</translation>
    </message>
    <message>
        <source>Calculate total size</source>
        <translation>총 크기 계산</translation>
    </message>
    <message>
        <source>Edit storage class</source>
        <translation>스토리지 클래스 편집</translation>
    </message>
    <message>
        <source>Edit server-side encryption</source>
        <translation>서버 측 암호화 편집</translation>
    </message>
    <message>
        <source>Edit metadata</source>
        <translation>메타데이터 편집</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>태그 편집</translation>
    </message>
    <message>
        <source>Upload with options</source>
        <translation>옵션과 함께 업로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::PutDialog</name>
    <message>
        <source>Enter where to, or browse for it.</source>
        <translation>대상을 입력하거나 찾아보세요.</translation>
    </message>
    <message>
        <source>They are in this folder already, or it is inside of them.</source>
        <translation>이미 이 폴더에 있거나, 선택한 폴더 안에 있는 위치입니다.</translation>
    </message>
    <message>
        <source>%1 objects and folders</source>
        <translation>객체와 폴더 %1개</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>A bucket, or a folder in it: its path ends in /. What exists there under the same name stays until you choose to replace it.</source>
        <translation>버킷 또는 버킷 안의 폴더이며, 폴더 경로는 /로 끝납니다. 같은 이름으로 이미 있는 객체는 바꾸기를 선택할 때까지 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ReplicationPage</name>
    <message>
        <source>S3 does not replicate delete markers by rules with tags. Switch this off, or limit the rule by prefix only.</source>
        <translation>S3는 태그가 있는 규칙으로 삭제 마커를 복제하지 않습니다. 이 옵션을 끄거나 접두사로만 규칙을 제한하세요.</translation>
    </message>
    <message>
        <source>Create replication rule</source>
        <translation>복제 규칙 생성</translation>
    </message>
    <message>
        <source>Edit replication rule</source>
        <translation>복제 규칙 편집</translation>
    </message>
    <message>
        <source>The replication rule was not saved</source>
        <translation>복제 규칙이 저장되지 않음</translation>
    </message>
    <message>
        <source>Successfully saved the replication rule %1</source>
        <translation>복제 규칙 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Enter the bucket that gets the replicas, or browse for it.</source>
        <translation>복제본을 받을 버킷을 입력하거나 찾아보세요.</translation>
    </message>
    <message>
        <source>Replicas keep their keys: enter a bucket without a path.</source>
        <translation>복제본은 키를 유지합니다. 경로 없이 버킷만 입력하세요.</translation>
    </message>
    <message>
        <source>A bucket is not replicated into itself. Choose another one.</source>
        <translation>버킷을 자기 자신에게 복제할 수 없습니다. 다른 버킷을 선택하세요.</translation>
    </message>
    <message>
        <source>There is no bucket of this name.</source>
        <translation>이 이름의 버킷이 없습니다.</translation>
    </message>
    <message>
        <source>This bucket has no versioning. Replication needs it on both sides.</source>
        <translation>이 버킷은 버전 관리를 사용하지 않습니다. 복제에는 양쪽 모두 버전 관리가 필요합니다.</translation>
    </message>
    <message>
        <source>The rule %1 has this priority. Enter another one.</source>
        <translation>규칙 %1의 우선 순위와 같습니다. 다른 값을 입력하세요.</translation>
    </message>
    <message>
        <source>IAM role</source>
        <translation>IAM 역할</translation>
    </message>
    <message>
        <source>Replication needs versioning</source>
        <translation>복제에는 버전 관리가 필요합니다</translation>
    </message>
    <message>
        <source>S3 replicates versions of objects. Switch on versioning in the properties of this bucket first.</source>
        <translation>S3는 객체의 버전을 복제합니다. 먼저 이 버킷의 속성에서 버전 관리를 켜세요.</translation>
    </message>
    <message>
        <source>Open properties</source>
        <translation>속성 열기</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Where an object fits several rules with the same destination, the highest number counts.</source>
        <translation>한 객체가 대상이 같은 여러 규칙에 해당하면 가장 큰 숫자가 우선합니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Objects that are written from now on. Those that are there already are not replicated.</source>
        <translation>지금부터 쓰는 객체입니다. 이미 있는 객체는 복제되지 않습니다.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Of any Region, with versioning.</source>
        <translation>어느 리전이든 버전 관리를 사용하는 버킷입니다.</translation>
    </message>
    <message>
        <source>Storage class of the replicas</source>
        <translation>복제본의 스토리지 클래스</translation>
    </message>
    <message>
        <source>Same as the source object</source>
        <translation>소스 객체와 동일</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Delete marker replication</source>
        <translation>삭제 마커 복제</translation>
    </message>
    <message>
        <source>Deleted here, then hidden there too. Versions that are deleted for good stay in the destination.</source>
        <translation>여기서 삭제하면 대상에서도 숨겨집니다. 영구 삭제된 버전은 대상에 남습니다.</translation>
    </message>
    <message>
        <source>Replicate delete markers</source>
        <translation>삭제 마커 복제</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Whom S3 writes as. All rules of the bucket share it.</source>
        <translation>S3가 쓸 때 사용하는 역할입니다. 버킷의 모든 규칙이 공유합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ReplicationRules</name>
    <message>
        <source>Same as source</source>
        <translation>소스와 동일</translation>
    </message>
    <message>
        <source>Create replication rule</source>
        <translation>복제 규칙 생성</translation>
    </message>
    <message>
        <source>Delete replication rule</source>
        <translation>복제 규칙 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted the replication rule %1</source>
        <translation>복제 규칙 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The replication rules were not changed</source>
        <translation>복제 규칙이 변경되지 않음</translation>
    </message>
    <message>
        <source>The replication rule %1 is back</source>
        <translation>복제 규칙 %1을(를) 되돌렸습니다</translation>
    </message>
    <message>
        <source>Replication rules</source>
        <translation>복제 규칙</translation>
    </message>
    <message>
        <source>Copy what is written here to another bucket, by itself.</source>
        <translation>이 버킷에 저장되는 객체를 다른 버킷으로 자동 복사합니다.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Destination bucket</source>
        <translation>대상 버킷</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Delete markers</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Find replication rules</source>
        <translation>복제 규칙 찾기</translation>
    </message>
    <message>
        <source>No replication rules</source>
        <translation>복제 규칙 없음</translation>
    </message>
    <message>
        <source>A copy in another Region is near to other people, and there when the first one is not. Both buckets need versioning.</source>
        <translation>다른 리전의 복사본은 그곳의 사용자에게 더 가깝고, 원본을 쓸 수 없을 때에도 사용할 수 있습니다. 두 버킷 모두 버전 관리가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RulePage</name>
    <message>
        <source>Management</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A name has at most 255 characters.</source>
        <translation>이름은 최대 255자입니다.</translation>
    </message>
    <message>
        <source>There is a rule of this name already.</source>
        <translation>같은 이름의 규칙이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Create rule</source>
        <translation>규칙 생성</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The rule cannot be shown</source>
        <translation>규칙을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Rule configuration</source>
        <translation>규칙 구성</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Up to 255 characters, unlike any other rule of the bucket.</source>
        <translation>최대 255자이며 버킷의 다른 규칙과 달라야 합니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Your changes were not saved</source>
        <translation>변경 사항이 저장되지 않음</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>다시 불러오기</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>그래도 저장</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleScope</name>
    <message>
        <source>Entire bucket</source>
        <translation>버킷 전체</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>접두사 %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>태그 %1</translation>
    </message>
    <message>
        <source>Tag %1 = %2</source>
        <translation>태그 %1 = %2</translation>
    </message>
    <message>
        <source>Larger than %1</source>
        <translation>%1보다 큼</translation>
    </message>
    <message>
        <source>Smaller than %1</source>
        <translation>%1보다 작음</translation>
    </message>
    <message>
        <source>Access point %1</source>
        <translation>액세스 포인트 %1</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleSet</name>
    <message>
        <source>The rule %1 does not exist any more: somebody has deleted or renamed it.</source>
        <translation>규칙 %1이(가) 더 이상 없습니다. 누군가 삭제했거나 이름을 바꿨습니다.</translation>
    </message>
    <message>
        <source>Somebody has changed the rule %1 since you opened it. Nothing was written.</source>
        <translation>규칙 %1을(를) 연 뒤에 누군가 변경했습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>There is a rule named %1 already.</source>
        <translation>이름이 %1인 규칙이 이미 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::RuleTexts</name>
    <message>
        <source>Rule name</source>
        <translation>규칙 이름</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>What the rule has done stays done. Objects to come are left alone by it.</source>
        <translation>규칙이 이미 한 일은 그대로 남습니다. 앞으로의 객체에는 적용되지 않습니다.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) enabled</source>
        <translation>
            <numerusform>규칙 %n개를 활성화했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) disabled</source>
        <translation>
            <numerusform>규칙 %n개를 비활성화했습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ScopeFields</name>
    <message>
        <source>No tags: objects fit with any tags.</source>
        <translation>태그 없음: 태그와 관계없이 모든 객체가 해당합니다.</translation>
    </message>
    <message>
        <source>Confirm that the rule is for every object in the bucket.</source>
        <translation>규칙이 버킷의 모든 객체에 적용됨을 확인하세요.</translation>
    </message>
    <message>
        <source>No object is smaller than 0 bytes. Enter at least 1.</source>
        <translation>0바이트보다 작은 객체는 없습니다. 1 이상을 입력하세요.</translation>
    </message>
    <message>
        <source>The largest size has to be above the smallest one.</source>
        <translation>최대 크기는 최소 크기보다 커야 합니다.</translation>
    </message>
    <message>
        <source>A prefix has at most 1,024 bytes, as keys have.</source>
        <translation>접두사는 키와 마찬가지로 최대 1,024바이트입니다.</translation>
    </message>
    <message>
        <source>Enter a prefix, a tag or a size, or choose all objects in the bucket.</source>
        <translation>접두사, 태그 또는 크기를 입력하거나 버킷의 모든 객체를 선택하세요.</translation>
    </message>
    <message>
        <source>Enter a prefix or a tag, or choose all objects in the bucket.</source>
        <translation>접두사나 태그를 입력하거나 버킷의 모든 객체를 선택하세요.</translation>
    </message>
    <message>
        <source>Rule scope</source>
        <translation>규칙 범위</translation>
    </message>
    <message>
        <source>Objects that fit filters</source>
        <translation>필터에 맞는 객체</translation>
    </message>
    <message>
        <source>Limit the rule by prefix, tags or size.</source>
        <translation>접두사, 태그 또는 크기로 규칙을 제한합니다.</translation>
    </message>
    <message>
        <source>Limit the rule by prefix or tags.</source>
        <translation>접두사 또는 태그로 규칙을 제한합니다.</translation>
    </message>
    <message>
        <source>All objects in the bucket</source>
        <translation>버킷의 모든 객체</translation>
    </message>
    <message>
        <source>The rule is for every object in the bucket, those of today and those to come.</source>
        <translation>이 규칙은 현재와 앞으로의 모든 버킷 객체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>접두사</translation>
    </message>
    <message>
        <source>The beginning of the keys, without the bucket&apos;s name. A folder ends in /.</source>
        <translation>버킷 이름을 뺀 키의 앞부분입니다. 폴더는 /로 끝납니다.</translation>
    </message>
    <message>
        <source>logs/</source>
        <translation>logs/</translation>
    </message>
    <message>
        <source>Object tags</source>
        <translation>객체 태그</translation>
    </message>
    <message>
        <source>Larger than</source>
        <translation>다음보다 큼</translation>
    </message>
    <message>
        <source>Smaller than</source>
        <translation>다음보다 작음</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectForm</name>
    <message>
        <source>Enter one character, or \t for a tab.</source>
        <translation>한 글자를 입력하세요. 탭은 \t입니다.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 줄</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON 문서</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>첫 줄</translation>
    </message>
    <message>
        <source>Names the columns</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>Is left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>Is a row like the others</source>
        <translation>다른 줄과 같은 행</translation>
    </message>
    <message>
        <source>Quote character</source>
        <translation>인용 문자</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>압축</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Input settings</source>
        <translation>입력 설정</translation>
    </message>
    <message>
        <source>How the object is written.</source>
        <translation>객체가 기록된 형식입니다.</translation>
    </message>
    <message>
        <source>Output settings</source>
        <translation>출력 설정</translation>
    </message>
    <message>
        <source>How the results are written.</source>
        <translation>결과를 기록하는 형식입니다.</translation>
    </message>
    <message>
        <source>The first five rows</source>
        <translation>처음 다섯 행</translation>
    </message>
    <message>
        <source>The number of rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Some columns</source>
        <translation>일부 열</translation>
    </message>
    <message>
        <source>Rows by a number</source>
        <translation>숫자로 찾은 행</translation>
    </message>
    <message>
        <source>Rows by the beginning of a text</source>
        <translation>텍스트의 시작으로 찾은 행</translation>
    </message>
    <message>
        <source>Least, greatest and mean</source>
        <translation>최솟값, 최댓값, 평균</translation>
    </message>
    <message>
        <source>Bucket and key of every object</source>
        <translation>모든 객체의 버킷과 키</translation>
    </message>
    <message>
        <source>Objects that are not encrypted with AWS KMS keys</source>
        <translation>AWS KMS 키로 암호화되지 않은 객체</translation>
    </message>
    <message>
        <source>Objects that are not encrypted</source>
        <translation>암호화되지 않은 객체</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectManifest</name>
    <message>
        <source>Create job from results</source>
        <translation>결과로 작업 생성</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>저장하고 계속</translation>
    </message>
    <message>
        <source>The manifest was not saved</source>
        <translation>매니페스트가 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Save the rows as</source>
        <translation>행을 저장할 위치</translation>
    </message>
    <message>
        <source>The rows become the manifest of a Batch Operations job: a bucket and a key each.</source>
        <translation>각 행의 버킷과 키가 배치 작업의 매니페스트가 됩니다.</translation>
    </message>
    <message>
        <source>The results cannot be read any more.</source>
        <translation>결과를 더 이상 읽을 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectPage</name>
    <message>
        <source>Query with S3 Select</source>
        <translation>S3 Select를 사용한 쿼리</translation>
    </message>
    <message>
        <source>S3 Select is closed to new customers in AWS</source>
        <translation>AWS의 S3 Select는 신규 고객을 받지 않습니다</translation>
    </message>
    <message>
        <source>Accounts that used it before can go on. It works here because courses, exams and older programs still have it.</source>
        <translation>이전에 사용하던 계정은 계속 사용할 수 있습니다. 강의, 시험, 기존 프로그램에 아직 남아 있으므로 여기서는 동작합니다.</translation>
    </message>
    <message>
        <source>The object cannot be queried</source>
        <translation>객체를 쿼리할 수 없습니다</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL 쿼리</translation>
    </message>
    <message>
        <source>The object is called s3object. S3 reads it where it lies and returns only what the query asks for.</source>
        <translation>객체의 이름은 s3object입니다. S3가 객체가 있는 곳에서 읽고 쿼리가 요청한 것만 반환합니다.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Choose a query to begin with</source>
        <translation>시작할 쿼리 선택</translation>
    </message>
    <message>
        <source>SQL expression</source>
        <translation>SQL 표현식</translation>
    </message>
    <message>
        <source>The query was not completed</source>
        <translation>쿼리를 완료하지 못했습니다</translation>
    </message>
    <message>
        <source>Run SQL query</source>
        <translation>SQL 쿼리 실행</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SelectResults</name>
    <message>
        <source>Table</source>
        <translation>테이블</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원시</translation>
    </message>
    <message>
        <source>Query results</source>
        <translation>쿼리 결과</translation>
    </message>
    <message>
        <source>View of the results</source>
        <translation>결과 보기 방식</translation>
    </message>
    <message>
        <source>Download results</source>
        <translation>결과 다운로드</translation>
    </message>
    <message>
        <source>Bytes of the query</source>
        <translation>쿼리의 바이트</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>행 찾기</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>행 없음</translation>
    </message>
    <message>
        <source>Nothing in the object fits the query.</source>
        <translation>객체에 쿼리와 일치하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Results as they came</source>
        <translation>받은 그대로의 결과</translation>
    </message>
    <message>
        <source>Raw results</source>
        <translation>원시 결과</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>No query has run yet</source>
        <translation>아직 실행한 쿼리가 없습니다</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>실행 중, %1</translation>
    </message>
    <message>
        <source>Completed in %1, %2</source>
        <translation>%1 만에 완료, %2</translation>
    </message>
    <message>
        <source>Cancelled, %1</source>
        <translation>취소됨, %1</translation>
    </message>
    <message>
        <source>Failed, %1</source>
        <translation>실패, %1</translation>
    </message>
    <message>
        <source>The first %1 rows. The downloaded results have all of them.</source>
        <translation>처음 %1행입니다. 다운로드한 결과에는 모두 있습니다.</translation>
    </message>
    <message>
        <source>The beginning. The downloaded results have everything.</source>
        <translation>앞부분입니다. 다운로드한 결과에는 모두 있습니다.</translation>
    </message>
    <message>
        <source>Scanned in S3</source>
        <translation>S3에서 스캔</translation>
    </message>
    <message>
        <source>Processed in S3</source>
        <translation>S3에서 처리</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>반환됨</translation>
    </message>
    <message>
        <source>A filter on the client would have moved</source>
        <translation>클라이언트에서 필터링할 때의 전송량</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Downloading the results</source>
        <translation>결과 다운로드 중</translation>
    </message>
    <message>
        <source>Successfully downloaded the results to %1</source>
        <translation>결과를 %1에 다운로드했습니다</translation>
    </message>
    <message>
        <source>The results were not downloaded</source>
        <translation>결과를 다운로드하지 못했습니다</translation>
    </message>
    <message>
        <source>Create job from results</source>
        <translation>결과로 작업 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::ShapeText</name>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1은(는) 여기서 알 수 없는 이름입니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SpeedPage</name>
    <message>
        <source>Speed comparison</source>
        <translation>속도 비교</translation>
    </message>
    <message>
        <source>&lt;p&gt;One connection can have only its &lt;b&gt;window&lt;/b&gt; under way, so that it carries a window per round trip: the farther the Region, the slower, however fast your line is.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;In parts.&lt;/b&gt; A multipart upload has several connections side by side, and their windows add up.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Through an edge location.&lt;/b&gt; Transfer Acceleration takes the bytes over near you, where the round trip is short, and brings them to the Region over a backbone with wide connections that stand already.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Both&lt;/b&gt; fill your line.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;All bytes are really sent and stored, at the pace of the network path, and the object is deleted afterwards.&lt;/p&gt;&lt;p&gt;In code: &lt;code&gt;Config(s3={&apos;use_accelerate_endpoint&apos;: True})&lt;/code&gt;; the host is &lt;code&gt;BUCKET.s3-accelerate.amazonaws.com&lt;/code&gt;, here &lt;code&gt;BUCKET.s3-accelerate.localhost&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;연결 하나는 한 번에 &lt;b&gt;윈도&lt;/b&gt; 하나만큼만 보내 둘 수 있으므로, 왕복할 때마다 윈도 하나를 나릅니다. 그래서 회선이 아무리 빨라도 리전이 멀수록 느립니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;파트로 나누어.&lt;/b&gt; 멀티파트 업로드는 여러 연결을 나란히 쓰므로 윈도가 더해집니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;엣지 로케이션을 거쳐.&lt;/b&gt; Transfer Acceleration은 왕복 시간이 짧은 가까운 곳에서 바이트를 넘겨받아, 이미 열려 있는 넓은 연결의 백본으로 리전까지 나릅니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;둘 다&lt;/b&gt; 쓰면 회선이 가득 찹니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;모든 바이트를 실제로 네트워크 경로의 속도로 보내고 저장하며, 객체는 끝난 뒤에 삭제됩니다.&lt;/p&gt;&lt;p&gt;코드에서는 &lt;code&gt;Config(s3={&apos;use_accelerate_endpoint&apos;: True})&lt;/code&gt;를 씁니다. 호스트는 &lt;code&gt;BUCKET.s3-accelerate.amazonaws.com&lt;/code&gt;이고, 여기서는 &lt;code&gt;BUCKET.s3-accelerate.localhost&lt;/code&gt;입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Configuring fast, secure file transfers using Amazon S3 Transfer Acceleration</source>
        <translation>Amazon S3 Transfer Acceleration을 사용하여 빠르고 안전한 파일 전송 구성</translation>
    </message>
    <message>
        <source>The same file, uploaded in four ways one after another: real bytes at the pace of the network path.</source>
        <translation>같은 파일을 네 가지 방법으로 차례차례 업로드합니다. 실제 바이트를 네트워크 경로의 속도로 보냅니다.</translation>
    </message>
    <message>
        <source>Start comparison</source>
        <translation>비교 시작</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation>보낼 것</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>Its Region decides how far the bytes travel. The test object is deleted afterwards.</source>
        <translation>버킷의 리전에 따라 바이트가 이동하는 거리가 정해집니다. 시험 객체는 끝난 뒤에 삭제됩니다.</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>파일 크기</translation>
    </message>
    <message>
        <source>A file of random bytes, made for the test.</source>
        <translation>시험을 위해 만든, 무작위 바이트로 된 파일입니다.</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>버킷 없음</translation>
    </message>
    <message>
        <source>Create a bucket first, in a Region far away for a clear difference.</source>
        <translation>먼저 버킷을 생성하세요. 먼 리전에 생성하면 차이가 뚜렷합니다.</translation>
    </message>
    <message>
        <source>The comparison met a problem</source>
        <translation>비교하는 중에 문제가 발생함</translation>
    </message>
    <message>
        <source>Transfer Acceleration is not enabled for this bucket</source>
        <translation>이 버킷에 Transfer Acceleration이 활성화되어 있지 않습니다</translation>
    </message>
    <message>
        <source>The ways through an edge location will be refused, as in AWS.</source>
        <translation>AWS에서처럼, 엣지 로케이션을 거치는 방법은 거부됩니다.</translation>
    </message>
    <message>
        <source>Enable Transfer Acceleration</source>
        <translation>Transfer Acceleration 활성화</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::SpeedResults</name>
    <message>
        <source>Whole</source>
        <translation>통째로</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>파트로 나누어</translation>
    </message>
    <message>
        <source>Through an edge location</source>
        <translation>엣지 로케이션을 거쳐</translation>
    </message>
    <message>
        <source>In parts through an edge location</source>
        <translation>엣지 로케이션을 거쳐 파트로 나누어</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>아직 측정하지 않음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1, %2 times as fast as whole</source>
        <translation>%1, 통째로 보낼 때의 %2배 속도</translation>
    </message>
    <message>
        <source>Seconds since the upload began</source>
        <translation>업로드 시작 후 시간(초)</translation>
    </message>
    <message>
        <source>Throughput while sending</source>
        <translation>보내는 동안의 처리량</translation>
    </message>
    <message>
        <source>Time to upload</source>
        <translation>업로드에 걸린 시간</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>아직 측정한 것이 없음</translation>
    </message>
    <message>
        <source>Start a comparison to send the same file in four ways.</source>
        <translation>비교를 시작하면 같은 파일을 네 가지 방법으로 보냅니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::StorageClasses</name>
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
    <message>
        <source>Files exist already in %1</source>
        <translation>%1에 파일이 이미 있습니다</translation>
    </message>
    <message>
        <source>Files of %1 exist already</source>
        <translation>%1의 파일이 이미 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait for your answer in the transfers.</source>
        <translation>
            <numerusform>파일 %n개가 전송에서 응답을 기다리고 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::TransitionSize</name>
    <message>
        <source>Varies by storage class</source>
        <translation>스토리지 클래스에 따라 다름</translation>
    </message>
    <message>
        <source>128 KB for all storage classes</source>
        <translation>모든 스토리지 클래스에 128 KB</translation>
    </message>
    <message>
        <source>Smallest object that rules move</source>
        <translation>규칙이 이동하는 가장 작은 객체</translation>
    </message>
    <message>
        <source>A rule with a size of its own goes by that.</source>
        <translation>자체 크기 조건이 있는 규칙은 그 조건을 따릅니다.</translation>
    </message>
    <message>
        <source>What is smaller stays, whichever class it would move to.</source>
        <translation>이보다 작은 객체는 어느 클래스로 이동하든 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval and Glacier Deep Archive take objects of any size, the others from 128 KB.</source>
        <translation>Glacier Flexible Retrieval과 Glacier Deep Archive는 크기와 관계없이, 나머지는 128 KB 이상의 객체를 받습니다.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>전환</translation>
    </message>
    <message>
        <source>Default minimum object size for transitions</source>
        <translation>전환의 기본 최소 객체 크기</translation>
    </message>
    <message>
        <source>Moving many small objects costs more than it saves.</source>
        <translation>작은 객체를 많이 옮기면 절약하는 것보다 비용이 더 듭니다.</translation>
    </message>
    <message>
        <source>It belongs to the lifecycle rules of the bucket: create one first.</source>
        <translation>버킷의 수명 주기 규칙에 속한 설정입니다. 먼저 규칙을 생성하세요.</translation>
    </message>
    <message>
        <source>default minimum object size for transitions</source>
        <translation>전환의 기본 최소 객체 크기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::UploadFiles</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::UploadForm</name>
    <message>
        <source>Metadata</source>
        <translation>메타데이터</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>스토리지 클래스</translation>
    </message>
    <message>
        <source>Checksum function</source>
        <translation>체크섬 함수</translation>
    </message>
    <message>
        <source>Kept with the object. Large files go up in parts: with a SHA it is a checksum of the checksums of the parts.</source>
        <translation>객체와 함께 보관됩니다. 큰 파일은 파트로 올라가며, SHA를 쓰면 파트 체크섬들의 체크섬이 됩니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>What storing and reading cost, and how long reading takes to begin.</source>
        <translation>저장과 읽기의 비용, 그리고 읽기 시작까지 걸리는 시간을 정합니다.</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>How the objects are encrypted where they lie.</source>
        <translation>저장된 객체가 암호화되는 방식입니다.</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>체크섬</translation>
    </message>
    <message>
        <source>Access control list (ACL)</source>
        <translation>ACL(액세스 제어 목록)</translation>
    </message>
    <message>
        <source>Everyone will be able to read the uploaded objects.</source>
        <translation>누구나 업로드된 객체를 읽을 수 있게 됩니다.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Given to every object of this upload.</source>
        <translation>이 업로드의 모든 객체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Metadata - optional</source>
        <translation>메타데이터 - 선택 사항</translation>
    </message>
    <message>
        <source>Given to every object of this upload. Content-Type comes from the name of the file unless it is set here.</source>
        <translation>이 업로드의 모든 객체에 적용됩니다. 여기서 설정하지 않으면 Content-Type은 파일 이름에서 정해집니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::UploadPage</name>
    <message>
        <source>Drop files and folders to upload</source>
        <translation>업로드할 파일과 폴더를 놓으세요</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Bucket Versioning</source>
        <translation>버킷 버전 관리</translation>
    </message>
    <message>
        <source>Enabled: what is there under the same key becomes an older version</source>
        <translation>활성화됨: 같은 키로 있던 객체는 이전 버전이 됩니다</translation>
    </message>
    <message>
        <source>Disabled: what is there under the same key is overwritten</source>
        <translation>비활성화됨: 같은 키로 있던 객체를 덮어씁니다</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>폴더 추가</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>파일 추가</translation>
    </message>
    <message>
        <source>All files and folders in this table will be uploaded.</source>
        <translation>이 표에 있는 모든 파일과 폴더가 업로드됩니다.</translation>
    </message>
    <message>
        <source>%1 files, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>Add the files and folders you want to upload to S3, or drop them on this page.</source>
        <translation>S3에 업로드할 파일과 폴더를 추가하거나 이 페이지에 끌어다 놓으세요.</translation>
    </message>
    <message>
        <source>Files cannot be uploaded to this bucket</source>
        <translation>이 버킷에 파일을 업로드할 수 없습니다</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>파일 및 폴더</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>이름으로 찾기</translation>
    </message>
    <message>
        <source>No files or folders</source>
        <translation>파일 또는 폴더 없음</translation>
    </message>
    <message>
        <source>Drop them on this page, or choose Add files or Add folder.</source>
        <translation>이 페이지에 끌어다 놓거나 파일 추가 또는 폴더 추가를 선택하세요.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::UploadStatus</name>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 files, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%2 중 %1, %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Upload ended: %1 files did not arrive</source>
        <translation>업로드 종료: 파일 %1개가 도착하지 않았습니다</translation>
    </message>
    <message>
        <source>Upload succeeded</source>
        <translation>업로드 성공</translation>
    </message>
    <message>
        <source>Upload: status</source>
        <translation>업로드: 상태</translation>
    </message>
    <message>
        <source>The transfer goes on when you leave this page. The transfer monitor shows it part by part.</source>
        <translation>이 페이지를 떠나도 전송은 계속됩니다. 전송 모니터에서 파트별로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Retry failed files</source>
        <translation>실패한 파일 재시도</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>업로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::VersionDownload</name>
    <message>
        <source>Download version</source>
        <translation>버전 다운로드</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::Versions</name>
    <message>
        <source>Delete marker</source>
        <translation>삭제 마커</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Noncurrent</source>
        <translation>이전</translation>
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
    <message>
        <source>Make current</source>
        <translation>현재 버전으로 만들기</translation>
    </message>
    <message>
        <source>Undelete</source>
        <translation>삭제 취소</translation>
    </message>
    <message>
        <source>A delete marker covers %1 again</source>
        <translation>%1이(가) 다시 삭제 마커로 가려졌습니다</translation>
    </message>
    <message>
        <source>The delete marker was not added</source>
        <translation>삭제 마커를 추가하지 못했습니다</translation>
    </message>
    <message>
        <source>Taking the delete marker off %1</source>
        <translation>%1의 삭제 마커 제거 중</translation>
    </message>
    <message>
        <source>Successfully undeleted %1</source>
        <translation>%1의 삭제를 취소했습니다</translation>
    </message>
    <message>
        <source>The object was not undeleted</source>
        <translation>객체의 삭제를 취소하지 못했습니다</translation>
    </message>
    <message>
        <source>Copy version ID</source>
        <translation>버전 ID 복사</translation>
    </message>
    <message>
        <source>Version ID copied</source>
        <translation>버전 ID를 복사했습니다</translation>
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
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>No versions</source>
        <translation>버전 없음</translation>
    </message>
    <message>
        <source>A bucket keeps older versions of its objects once versioning is enabled in its properties.</source>
        <translation>속성에서 버전 관리를 활성화하면 버킷이 객체의 이전 버전을 보관합니다.</translation>
    </message>
    <message>
        <source>Objects and versions</source>
        <translation>객체 및 버전</translation>
    </message>
    <message>
        <source>Find objects by prefix</source>
        <translation>접두사로 객체 찾기</translation>
    </message>
    <message>
        <source>Find versions</source>
        <translation>버전 찾기</translation>
    </message>
    <message>
        <source>Permanently delete versions</source>
        <translation>버전 영구 삭제</translation>
    </message>
    <message>
        <source>Delete these from %1 for good?</source>
        <translation>%1에서 다음을 영구적으로 삭제할까요?</translation>
    </message>
    <message>
        <source>Deleting a version cannot be undone. Deleting a current delete marker brings its object back. If a folder is selected, all versions of all objects in it are deleted.</source>
        <translation>버전 삭제는 되돌릴 수 없습니다. 현재 삭제 마커를 삭제하면 객체가 되살아납니다. 폴더를 선택하면 그 안에 있는 모든 객체의 모든 버전이 삭제됩니다.</translation>
    </message>
    <message>
        <source>Delete versions</source>
        <translation>버전 삭제</translation>
    </message>
    <message>
        <source>Version %1 is the current version of %2 again</source>
        <translation>버전 %1이(가) 다시 %2의 현재 버전입니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::s3::VersionsSwitch</name>
    <message>
        <source>Show versions</source>
        <translation>버전 표시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::Help</name>
    <message>
        <source>Secrets</source>
        <translation>보안 암호</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;secret&lt;/b&gt; is a password, a token or a key that a program asks for when it needs it. It does not stand in the program&apos;s code or its configuration.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Its value lies &lt;b&gt;encrypted&lt;/b&gt;: under a data key of its own, and that under a key of KMS.&lt;/li&gt;&lt;li&gt;Who may read it, &lt;b&gt;policies&lt;/b&gt; say.&lt;/li&gt;&lt;li&gt;A &lt;b&gt;Lambda function&lt;/b&gt; can change it regularly.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;A secret is not deleted at once: it waits 7 to 30 days, and can be brought back until then.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws secretsmanager create-secret&lt;/code&gt;, &lt;code&gt;aws secretsmanager get-secret-value&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;보안 암호&lt;/b&gt;는 프로그램이 필요할 때 요청하는 암호, 토큰 또는 키입니다. 프로그램의 코드나 구성에 적어 두지 않습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;값은 &lt;b&gt;암호화&lt;/b&gt;되어 있습니다. 값마다 자체 데이터 키로, 데이터 키는 KMS의 키로 암호화합니다.&lt;/li&gt;&lt;li&gt;누가 읽을 수 있는지는 &lt;b&gt;정책&lt;/b&gt;이 정합니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Lambda 함수&lt;/b&gt;가 정기적으로 바꿀 수 있습니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;보안 암호는 바로 삭제되지 않습니다. 7~30일 동안 기다리며 그때까지 되살릴 수 있습니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws secretsmanager create-secret&lt;/code&gt;, &lt;code&gt;aws secretsmanager get-secret-value&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What is in a secret</source>
        <translation>보안 암호의 내용</translation>
    </message>
    <message>
        <source>Deleting a secret</source>
        <translation>보안 암호 삭제</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>보안 암호 값</translation>
    </message>
    <message>
        <source>&lt;p&gt;The value is asked for only when you press &lt;b&gt;Retrieve secret value&lt;/b&gt;. It needs two permissions: &lt;code&gt;secretsmanager:GetSecretValue&lt;/code&gt;, and with a customer managed key &lt;code&gt;kms:Decrypt&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;Programs keep a retrieved value for a while, and ask again when it is refused: it may have been rotated.&lt;/p&gt;</source>
        <translation>&lt;p&gt;값은 &lt;b&gt;보안 암호 값 검색&lt;/b&gt;을 누를 때만 요청합니다. 두 가지 권한이 필요합니다. &lt;code&gt;secretsmanager:GetSecretValue&lt;/code&gt;, 그리고 고객 관리형 키라면 &lt;code&gt;kms:Decrypt&lt;/code&gt;도 필요합니다.&lt;/p&gt;&lt;p&gt;프로그램은 검색한 값을 한동안 보관하고, 거부되면 다시 요청합니다. 그 사이 교체되었을 수 있기 때문입니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Getting secrets</source>
        <translation>보안 암호 가져오기</translation>
    </message>
    <message>
        <source>Encryption and decryption</source>
        <translation>암호화 및 복호화</translation>
    </message>
    <message>
        <source>Resource permissions</source>
        <translation>리소스 권한</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;resource policy&lt;/b&gt; is attached to the secret. It can let in other accounts, or keep out everyone but a few.&lt;/p&gt;&lt;p&gt;Another account also needs the key: &lt;b&gt;aws/secretsmanager&lt;/b&gt; is for this account alone, so use a customer managed key and its key policy.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;리소스 정책&lt;/b&gt;은 보안 암호에 연결됩니다. 다른 계정을 들이거나, 몇몇만 남기고 모두를 막을 수 있습니다.&lt;/p&gt;&lt;p&gt;다른 계정에는 키도 필요합니다. &lt;b&gt;aws/secretsmanager&lt;/b&gt;는 이 계정 전용이므로 고객 관리형 키와 그 키 정책을 사용하세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Resource-based policies</source>
        <translation>리소스 기반 정책</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>교체</translation>
    </message>
    <message>
        <source>&lt;p&gt;A rotation calls a Lambda function four times, each time with the secret and a new version&apos;s ID:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;createSecret&lt;/b&gt; puts a new value, labelled AWSPENDING.&lt;/li&gt;&lt;li&gt;&lt;b&gt;setSecret&lt;/b&gt; changes it where it is used, such as in the database.&lt;/li&gt;&lt;li&gt;&lt;b&gt;testSecret&lt;/b&gt; tries it.&lt;/li&gt;&lt;li&gt;&lt;b&gt;finishSecret&lt;/b&gt; moves AWSCURRENT to the new version.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;It happens by the clock of this cloud. A step that fails is tried again; the value in use stays.&lt;/p&gt;</source>
        <translation>&lt;p&gt;교체는 Lambda 함수를 네 번 호출하며, 매번 보안 암호와 새 버전의 ID를 전달합니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;createSecret&lt;/b&gt;은 AWSPENDING 레이블이 붙은 새 값을 넣습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;setSecret&lt;/b&gt;은 데이터베이스처럼 값을 쓰는 곳에서 바꿉니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;testSecret&lt;/b&gt;은 시험해 봅니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;finishSecret&lt;/b&gt;은 AWSCURRENT를 새 버전으로 옮깁니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;이 클라우드의 시계에 따라 진행됩니다. 실패한 단계는 다시 시도하며 사용 중인 값은 그대로 남습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rotating secrets</source>
        <translation>보안 암호 교체</translation>
    </message>
    <message>
        <source>Schedule expressions</source>
        <translation>일정 표현식</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every new value is a &lt;b&gt;version&lt;/b&gt;. Programs get the one labelled &lt;b&gt;AWSCURRENT&lt;/b&gt; unless they name another.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;AWSPREVIOUS&lt;/b&gt;: the one before, moved by itself.&lt;/li&gt;&lt;li&gt;&lt;b&gt;AWSPENDING&lt;/b&gt;: made by a rotation that is not finished.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;To go back, make the version before the current one again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;새 값은 모두 &lt;b&gt;버전&lt;/b&gt;이 됩니다. 다른 버전을 지정하지 않으면 프로그램은 &lt;b&gt;AWSCURRENT&lt;/b&gt; 레이블이 붙은 버전을 받습니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;AWSPREVIOUS&lt;/b&gt;: 바로 앞의 버전이며 저절로 옮겨집니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;AWSPENDING&lt;/b&gt;: 끝나지 않은 교체가 만든 버전입니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;되돌리려면 앞의 버전을 다시 현재 버전으로 만드세요.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Secret versions</source>
        <translation>보안 암호 버전</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretActions</name>
    <message numerus="yes">
        <source>The deletion of %n secret(s) was cancelled</source>
        <translation>
            <numerusform>보안 암호 %n개의 삭제를 취소했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion was not cancelled</source>
        <translation>삭제가 취소되지 않았습니다</translation>
    </message>
    <message>
        <source>Delete secret</source>
        <translation>보안 암호 삭제</translation>
    </message>
    <message>
        <source>Until then the secret cannot be read, and the deletion can be cancelled.</source>
        <translation>그때까지 보안 암호를 읽을 수 없으며 삭제를 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>I understand that programs that read the secret %1 will fail.</source>
        <translation>보안 암호 %1을(를) 읽는 프로그램이 실패하게 됨을 이해합니다.</translation>
    </message>
    <message numerus="yes">
        <source>I understand that programs that read these %n secret(s) will fail.</source>
        <translation>
            <numerusform>보안 암호 %n개를 읽는 프로그램이 실패하게 됨을 이해합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) will be deleted</source>
        <translation>
            <numerusform>보안 암호 %n개가 삭제됩니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>설명 편집</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>The description was not changed</source>
        <translation>설명이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>The description is changed</source>
        <translation>설명이 변경되었습니다</translation>
    </message>
    <message>
        <source>Edit encryption key</source>
        <translation>암호화 키 편집</translation>
    </message>
    <message>
        <source>The encryption key was not changed</source>
        <translation>암호화 키가 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>The encryption key is changed</source>
        <translation>암호화 키가 변경되었습니다</translation>
    </message>
    <message>
        <source>The versions in use of %1 are encrypted anew.</source>
        <translation>사용 중인 %1의 버전을 다시 암호화했습니다.</translation>
    </message>
    <message>
        <source>The rotation has begun</source>
        <translation>교체를 시작했습니다</translation>
    </message>
    <message>
        <source>The secret was not rotated</source>
        <translation>보안 암호가 교체되지 않았습니다</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Rotate secret immediately</source>
        <translation>보안 암호 즉시 교체</translation>
    </message>
    <message>
        <source>Cancel deletion</source>
        <translation>삭제 취소</translation>
    </message>
    <message>
        <source>Store a new secret</source>
        <translation>새 보안 암호 저장</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretDetails</name>
    <message>
        <source>Encryption key</source>
        <translation>암호화 키</translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation>보안 암호 이름</translation>
    </message>
    <message>
        <source>Secret ARN</source>
        <translation>보안 암호 ARN</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>마지막 변경</translation>
    </message>
    <message>
        <source>Deletion date</source>
        <translation>삭제 날짜</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>보안 암호</translation>
    </message>
    <message>
        <source>The secret cannot be shown</source>
        <translation>보안 암호를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Secret details</source>
        <translation>보안 암호 세부 정보</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>교체</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretFields</name>
    <message>
        <source>Description - optional</source>
        <translation>설명 - 선택 사항</translation>
    </message>
    <message>
        <source>At most 2,048 characters.</source>
        <translation>최대 2,048자입니다.</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>암호화 키</translation>
    </message>
    <message>
        <source>Every value is encrypted under a data key of its own, and that under this key.</source>
        <translation>값마다 자체 데이터 키로 암호화하고, 데이터 키는 이 키로 암호화합니다.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Key/value</source>
        <translation>키/값</translation>
    </message>
    <message>
        <source>Kept as JSON. What programs of AWS expect.</source>
        <translation>JSON으로 보관합니다. AWS의 프로그램이 기대하는 형식입니다.</translation>
    </message>
    <message>
        <source>Plaintext</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>Any text, such as a token or a private key.</source>
        <translation>토큰이나 프라이빗 키 같은 임의의 텍스트입니다.</translation>
    </message>
    <message>
        <source>Key/value pairs</source>
        <translation>키/값 페어</translation>
    </message>
    <message>
        <source>The key %1 comes twice.</source>
        <translation>키 %1이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>Enter at least one key and its value.</source>
        <translation>키와 값을 하나 이상 입력하세요.</translation>
    </message>
    <message>
        <source>At most 65,536 bytes.</source>
        <translation>최대 65,536바이트입니다.</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Automatic rotation</source>
        <translation>자동 교체</translation>
    </message>
    <message>
        <source>A Lambda function makes a new value in time, and changes it where it is used.</source>
        <translation>Lambda 함수가 때가 되면 새 값을 만들고 값을 쓰는 곳에서 바꿉니다.</translation>
    </message>
    <message>
        <source>Rotation schedule</source>
        <translation>교체 일정</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>일 단위</translation>
    </message>
    <message>
        <source>Schedule expression</source>
        <translation>일정 표현식</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>rate(…) of at least 4 hours, or cron(…) on the hour, in UTC.</source>
        <translation>4시간 이상의 rate(…) 또는 정시의 cron(…), UTC 기준입니다.</translation>
    </message>
    <message>
        <source>Enter rate(…) or cron(…).</source>
        <translation>rate(…) 또는 cron(…)을 입력하세요.</translation>
    </message>
    <message>
        <source>Lambda rotation function</source>
        <translation>Lambda 교체 함수</translation>
    </message>
    <message>
        <source>Choose a function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Its policy must let secretsmanager.amazonaws.com invoke it.</source>
        <translation>함수의 정책이 secretsmanager.amazonaws.com의 호출을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Choose a function.</source>
        <translation>함수를 선택하세요.</translation>
    </message>
    <message>
        <source>Rotate immediately when this is saved</source>
        <translation>저장하면 즉시 교체</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretForm</name>
    <message>
        <source>This is needed.</source>
        <translation>필수 항목입니다.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>담는 내용</translation>
    </message>
    <message>
        <source>Other type of secret</source>
        <translation>다른 유형의 보안 암호</translation>
    </message>
    <message>
        <source>An API key, a token, credentials of anything.</source>
        <translation>API 키, 토큰, 그 밖의 자격 증명입니다.</translation>
    </message>
    <message>
        <source>Credentials for a database</source>
        <translation>데이터베이스 자격 증명</translation>
    </message>
    <message>
        <source>With the keys that rotation functions and drivers expect.</source>
        <translation>교체 함수와 드라이버가 기대하는 키로 저장합니다.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Secret value</source>
        <translation>보안 암호 값</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>자격 증명</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>암호</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>서버 주소</translation>
    </message>
    <message>
        <source>Database name - optional</source>
        <translation>데이터베이스 이름 - 선택 사항</translation>
    </message>
    <message>
        <source>Secret type</source>
        <translation>보안 암호 유형</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>암호화 키</translation>
    </message>
    <message>
        <source>Secret name</source>
        <translation>보안 암호 이름</translation>
    </message>
    <message>
        <source>By which programs ask for it.</source>
        <translation>프로그램이 요청할 때 쓰는 이름입니다.</translation>
    </message>
    <message>
        <source>Letters, numbers and / _ + = . @ -</source>
        <translation>글자, 숫자와 / _ + = . @ -</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Resource policy</source>
        <translation>리소스 정책</translation>
    </message>
    <message>
        <source>Attach a resource policy</source>
        <translation>리소스 정책 연결</translation>
    </message>
    <message>
        <source>Secret name and description</source>
        <translation>보안 암호 이름 및 설명</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Track cost and decide by policies with keys and values of your own.</source>
        <translation>직접 정하는 키와 값으로 비용을 추적하고 정책에서 결정합니다.</translation>
    </message>
    <message>
        <source>Resource permissions - optional</source>
        <translation>리소스 권한 - 선택 사항</translation>
    </message>
    <message>
        <source>A policy of the secret itself, for instance for other accounts.</source>
        <translation>다른 계정을 위한 정책처럼 보안 암호 자체의 정책입니다.</translation>
    </message>
    <message>
        <source>resource permissions</source>
        <translation>리소스 권한</translation>
    </message>
    <message>
        <source>automatic rotation</source>
        <translation>자동 교체</translation>
    </message>
    <message>
        <source>Store a new secret</source>
        <translation>새 보안 암호 저장</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The secret was not stored</source>
        <translation>보안 암호가 저장되지 않았습니다</translation>
    </message>
    <message>
        <source>Choose secret type</source>
        <translation>보안 암호 유형 선택</translation>
    </message>
    <message>
        <source>Configure secret</source>
        <translation>보안 암호 구성</translation>
    </message>
    <message>
        <source>Configure rotation</source>
        <translation>교체 구성</translation>
    </message>
    <message>
        <source>Automatic rotation</source>
        <translation>자동 교체</translation>
    </message>
    <message>
        <source>The secret was stored, but not all of it</source>
        <translation>보안 암호를 저장했지만 일부는 설정되지 않았습니다</translation>
    </message>
    <message>
        <source>The secret is complete</source>
        <translation>보안 암호가 모두 설정되었습니다</translation>
    </message>
    <message>
        <source>Successfully stored secret %1</source>
        <translation>보안 암호 %1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>세부 정보 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretList</name>
    <message>
        <source>Secret name</source>
        <translation>보안 암호 이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>교체</translation>
    </message>
    <message>
        <source>Last retrieved (UTC)</source>
        <translation>마지막 검색(UTC)</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Scheduled for deletion</source>
        <translation>삭제 예약됨</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1(사용 중)</translation>
    </message>
    <message>
        <source>%1 (the one before)</source>
        <translation>%1(이전 버전)</translation>
    </message>
    <message>
        <source>%1 (of a rotation)</source>
        <translation>%1(교체 중)</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>At most 512 characters.</source>
        <translation>최대 512자입니다.</translation>
    </message>
    <message>
        <source>Use letters, numbers and / _ + = . @ - only.</source>
        <translation>글자, 숫자와 / _ + = . @ -만 사용하세요.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>보안 암호</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>보안 암호</translation>
    </message>
    <message>
        <source>Passwords, tokens and keys that programs ask for when they need them, instead of carrying them along.</source>
        <translation>프로그램이 가지고 다니는 대신 필요할 때 요청하는 암호, 토큰, 키입니다.</translation>
    </message>
    <message>
        <source>Find secrets by name or description</source>
        <translation>이름 또는 설명으로 보안 암호 찾기</translation>
    </message>
    <message>
        <source>No secrets</source>
        <translation>보안 암호 없음</translation>
    </message>
    <message>
        <source>A secret is kept encrypted, and is given only to whom policies let. Programs read it by its name: a password then changes without a change of the program.</source>
        <translation>보안 암호는 암호화되어 보관되며 정책이 허용하는 대상에게만 제공됩니다. 프로그램은 이름으로 읽으므로 프로그램을 바꾸지 않고도 암호를 바꿀 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::SecretSettings</name>
    <message>
        <source>Resource permissions</source>
        <translation>리소스 권한</translation>
    </message>
    <message>
        <source>Beside the policies of users and roles, this one says who may do what with the secret.</source>
        <translation>사용자와 역할의 정책 외에, 누가 이 보안 암호로 무엇을 할 수 있는지 정합니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Another account may read it</source>
        <translation>다른 계정이 읽을 수 있음</translation>
    </message>
    <message>
        <source>With a customer managed key, whose key policy lets that account decrypt as well.</source>
        <translation>그 계정의 복호화도 허용하는 키 정책이 있는 고객 관리형 키가 필요합니다.</translation>
    </message>
    <message>
        <source>Block public access</source>
        <translation>퍼블릭 액세스 차단</translation>
    </message>
    <message>
        <source>Refuses a policy that lets in anyone.</source>
        <translation>누구나 들이는 정책을 거부합니다.</translation>
    </message>
    <message>
        <source>Automatic rotation</source>
        <translation>자동 교체</translation>
    </message>
    <message>
        <source>resource permissions</source>
        <translation>리소스 권한</translation>
    </message>
    <message>
        <source>A policy of the secret itself. Without one, policies of users and roles decide alone.</source>
        <translation>보안 암호 자체의 정책입니다. 없으면 사용자와 역할의 정책만으로 결정됩니다.</translation>
    </message>
    <message>
        <source>Resource policy</source>
        <translation>리소스 정책</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>The resource policy is deleted</source>
        <translation>리소스 정책을 삭제했습니다</translation>
    </message>
    <message>
        <source>The resource policy was not deleted</source>
        <translation>리소스 정책이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The resource policy is back</source>
        <translation>리소스 정책을 되돌렸습니다</translation>
    </message>
    <message>
        <source>The resource policy was not attached</source>
        <translation>리소스 정책이 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>Rotation configuration</source>
        <translation>교체 구성</translation>
    </message>
    <message>
        <source>rotation configuration</source>
        <translation>교체 구성</translation>
    </message>
    <message>
        <source>A Lambda function makes a new value, sets it where it is used, tests it, and then makes it the one in use.</source>
        <translation>Lambda 함수가 새 값을 만들고, 쓰는 곳에 설정하고, 시험한 뒤 사용 중인 값으로 만듭니다.</translation>
    </message>
    <message>
        <source>Rotation status</source>
        <translation>교체 상태</translation>
    </message>
    <message>
        <source>Rotation schedule</source>
        <translation>교체 일정</translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>%n일마다</numerusform>
        </translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>마지막 교체</translation>
    </message>
    <message>
        <source>Next rotation on or before</source>
        <translation>다음 교체 기한</translation>
    </message>
    <message>
        <source>Lambda rotation function</source>
        <translation>Lambda 교체 함수</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::ValuePanel</name>
    <message>
        <source>Secret value</source>
        <translation>보안 암호 값</translation>
    </message>
    <message>
        <source>Retrieved only when you ask for it: CloudTrail notes who did.</source>
        <translation>요청할 때만 검색합니다. 누가 검색했는지 CloudTrail에 기록됩니다.</translation>
    </message>
    <message>
        <source>Retrieve secret value</source>
        <translation>보안 암호 값 검색</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>The secret value was not retrieved</source>
        <translation>보안 암호 값을 검색하지 못했습니다</translation>
    </message>
    <message>
        <source>Edit secret value</source>
        <translation>보안 암호 값 편집</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The secret value was not changed</source>
        <translation>보안 암호 값이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>The secret has a new value</source>
        <translation>보안 암호에 새 값이 있습니다</translation>
    </message>
    <message>
        <source>The one before is still there, as AWSPREVIOUS.</source>
        <translation>이전 값은 AWSPREVIOUS로 남아 있습니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::ValueView</name>
    <message>
        <source>Secret value</source>
        <translation>보안 암호 값</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>값을 표시하는 방식</translation>
    </message>
    <message>
        <source>Key/value</source>
        <translation>키/값</translation>
    </message>
    <message>
        <source>Plaintext</source>
        <translation>일반 텍스트</translation>
    </message>
    <message>
        <source>This value is binary: it is shown in Base64.</source>
        <translation>이 값은 이진 값이므로 Base64로 표시합니다.</translation>
    </message>
    <message>
        <source>The secret value was not retrieved</source>
        <translation>보안 암호 값을 검색하지 못했습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::secretsmanager::Versions</name>
    <message>
        <source>None: not in use any more</source>
        <translation>없음: 더 이상 사용하지 않음</translation>
    </message>
    <message>
        <source>Programs now get version %1</source>
        <translation>이제 프로그램은 버전 %1을(를) 받습니다</translation>
    </message>
    <message>
        <source>The version in use was not changed</source>
        <translation>사용 중인 버전이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Every new value is a version. Labels say which one programs get; versions without one are removed in time.</source>
        <translation>새 값은 모두 버전이 됩니다. 레이블은 프로그램이 어느 버전을 받는지 정하며, 레이블이 없는 버전은 시간이 지나면 제거됩니다.</translation>
    </message>
    <message>
        <source>Version ID</source>
        <translation>버전 ID</translation>
    </message>
    <message>
        <source>Staging labels</source>
        <translation>스테이징 레이블</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>암호화 키</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>생성 날짜</translation>
    </message>
    <message>
        <source>Find versions</source>
        <translation>버전 찾기</translation>
    </message>
    <message>
        <source>No versions</source>
        <translation>버전 없음</translation>
    </message>
    <message>
        <source>The secret has no value yet.</source>
        <translation>보안 암호에 아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>Retrieve value</source>
        <translation>값 검색</translation>
    </message>
    <message>
        <source>Make this the current version</source>
        <translation>현재 버전으로 만들기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Deliveries</name>
    <message>
        <source>Delivered</source>
        <translation>전달됨</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>메시지 ID</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>전달 기록</translation>
    </message>
    <message>
        <source>What became of the messages of this topic, the newest first. AWS writes it to CloudWatch Logs where delivery status logging is on.</source>
        <translation>이 주제의 메시지가 어떻게 되었는지 최신순으로 보여 줍니다. AWS에서는 전달 상태 로깅을 켜면 CloudWatch Logs에 기록됩니다.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>시도 횟수</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>상태 코드</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>밀리초</translation>
    </message>
    <message>
        <source>Find deliveries</source>
        <translation>전달 기록 찾기</translation>
    </message>
    <message>
        <source>No deliveries</source>
        <translation>전달 기록 없음</translation>
    </message>
    <message>
        <source>Publish a message: here is told who got it, and what an endpoint answered that did not take it.</source>
        <translation>메시지를 게시하면 누가 받았는지, 받지 않은 엔드포인트가 무엇이라고 응답했는지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Publish message</source>
        <translation>메시지 게시</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Help</name>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>&lt;p&gt;Whoever has something to tell publishes it to a &lt;b&gt;topic&lt;/b&gt;, and knows nobody who listens. The topic passes it on to everyone who has &lt;b&gt;subscribed&lt;/b&gt;: queues, functions, web servers, mail addresses and phones.&lt;/p&gt;&lt;p&gt;Several queues at one topic are a &lt;b&gt;fan-out&lt;/b&gt;: one message, several kinds of work.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sns create-topic --name NAME&lt;/code&gt;, &lt;code&gt;aws sns list-topics&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;알릴 것이 있는 쪽은 &lt;b&gt;주제&lt;/b&gt;에 게시하며, 누가 듣는지는 알 필요가 없습니다. 주제는 대기열, 함수, 웹 서버, 메일 주소, 전화 등 &lt;b&gt;구독&lt;/b&gt;한 모두에게 전달합니다.&lt;/p&gt;&lt;p&gt;주제 하나에 대기열 여러 개를 연결하면 &lt;b&gt;팬아웃&lt;/b&gt;이 됩니다. 메시지 하나로 여러 작업을 처리합니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sns create-topic --name NAME&lt;/code&gt;, &lt;code&gt;aws sns list-topics&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What is Amazon SNS?</source>
        <translation>Amazon SNS란 무엇인가요?</translation>
    </message>
    <message>
        <source>Fan-out to queues</source>
        <translation>대기열로 팬아웃</translation>
    </message>
    <message>
        <source>A topic</source>
        <translation>주제 하나</translation>
    </message>
    <message>
        <source>&lt;ul&gt;&lt;li&gt;&lt;b&gt;Subscriptions&lt;/b&gt;: who gets its messages.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Access policy&lt;/b&gt;: who may publish and subscribe.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Deliveries&lt;/b&gt;: what became of each message, at each subscription.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;A FIFO topic keeps the order within a message group and delivers to queues.&lt;/p&gt;</source>
        <translation>&lt;ul&gt;&lt;li&gt;&lt;b&gt;구독&lt;/b&gt;: 누가 메시지를 받는지.&lt;/li&gt;&lt;li&gt;&lt;b&gt;액세스 정책&lt;/b&gt;: 누가 게시하고 구독할 수 있는지.&lt;/li&gt;&lt;li&gt;&lt;b&gt;전달 기록&lt;/b&gt;: 각 메시지가 구독마다 어떻게 되었는지.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;FIFO 주제는 메시지 그룹 안에서 순서를 지키며 대기열로 전달합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>FIFO topics</source>
        <translation>FIFO 주제</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>&lt;p&gt;A subscription is &lt;b&gt;pending&lt;/b&gt; until its endpoint has confirmed that it wants the messages: a web server by opening a link, a reader of mail by pressing one. Queues and functions of your own account need none, nor do phones.&lt;/p&gt;&lt;p&gt;What nobody confirms goes by itself after three days.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sns subscribe --topic-arn ARN --protocol sqs --notification-endpoint ARN&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;구독은 엔드포인트가 메시지를 받겠다고 확인할 때까지 &lt;b&gt;대기 중&lt;/b&gt;입니다. 웹 서버는 링크를 열어, 메일을 읽는 사람은 링크를 눌러 확인합니다. 내 계정의 대기열과 함수, 그리고 전화는 확인이 필요 없습니다.&lt;/p&gt;&lt;p&gt;아무도 확인하지 않은 구독은 사흘 뒤 저절로 사라집니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sns subscribe --topic-arn ARN --protocol sqs --notification-endpoint ARN&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Subscribing to a topic</source>
        <translation>주제 구독</translation>
    </message>
    <message>
        <source>Dead-letter queues</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation>필터 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each name in the policy must fit: &lt;b&gt;all&lt;/b&gt; of them, by &lt;b&gt;any&lt;/b&gt; of the values in its list.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;{&quot;event&quot;: [&quot;order_placed&quot;]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;price&quot;: [{&quot;numeric&quot;: [&quot;&amp;gt;=&quot;, 100]}]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;store&quot;: [{&quot;prefix&quot;: &quot;seoul-&quot;}]}&lt;/code&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;It looks at the message attributes, or, with the scope &lt;b&gt;message body&lt;/b&gt;, into the JSON that was published.&lt;/p&gt;</source>
        <translation>&lt;p&gt;정책의 이름은 &lt;b&gt;모두&lt;/b&gt; 맞아야 하며, 각 이름은 목록의 값 중 &lt;b&gt;하나&lt;/b&gt;와 맞으면 됩니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;code&gt;{&quot;event&quot;: [&quot;order_placed&quot;]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;price&quot;: [{&quot;numeric&quot;: [&quot;&amp;gt;=&quot;, 100]}]}&lt;/code&gt;&lt;/li&gt;&lt;li&gt;&lt;code&gt;{&quot;store&quot;: [{&quot;prefix&quot;: &quot;seoul-&quot;}]}&lt;/code&gt;&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;메시지 속성을 보며, 범위가 &lt;b&gt;메시지 본문&lt;/b&gt;이면 게시된 JSON 안을 봅니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Message filtering</source>
        <translation>메시지 필터링</translation>
    </message>
    <message>
        <source>Publish a message</source>
        <translation>메시지 게시</translation>
    </message>
    <message>
        <source>&lt;p&gt;The topic takes the message, answers with its &lt;b&gt;message ID&lt;/b&gt;, and delivers it afterwards.&lt;/p&gt;&lt;p&gt;With a payload for each protocol a phone gets a short text, and a queue the JSON.&lt;/p&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sns publish --topic-arn ARN --message TEXT&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;주제는 메시지를 받아 &lt;b&gt;메시지 ID&lt;/b&gt;로 응답한 뒤 전달합니다.&lt;/p&gt;&lt;p&gt;프로토콜별 페이로드를 쓰면 전화에는 짧은 글이, 대기열에는 JSON이 전달됩니다.&lt;/p&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sns publish --topic-arn ARN --message TEXT&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Publishing messages</source>
        <translation>메시지 게시</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>메시지 속성</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>전달 기록</translation>
    </message>
    <message>
        <source>&lt;p&gt;A line for each message and subscription, once its delivery has ended: by success, or because it was given up after all retries.&lt;/p&gt;&lt;p&gt;The &lt;b&gt;response&lt;/b&gt; is what the endpoint answered. A queue that answers &lt;code&gt;AccessDenied&lt;/code&gt; does not let the topic in: its access policy must.&lt;/p&gt;</source>
        <translation>&lt;p&gt;메시지와 구독마다 전달이 끝나면 한 줄이 생깁니다. 성공했거나, 모든 재시도 뒤에 포기한 경우입니다.&lt;/p&gt;&lt;p&gt;&lt;b&gt;응답&lt;/b&gt;은 엔드포인트가 답한 내용입니다. &lt;code&gt;AccessDenied&lt;/code&gt;로 답하는 대기열은 주제를 허용하지 않는 것이므로 액세스 정책에서 허용해야 합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Message delivery status</source>
        <translation>메시지 전달 상태</translation>
    </message>
    <message>
        <source>Delivery retries</source>
        <translation>전달 재시도</translation>
    </message>
    <message>
        <source>Delivery policy</source>
        <translation>전달 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;For web servers. Retries begin at once (&lt;code&gt;numNoDelayRetries&lt;/code&gt;), go on with the least delay, then with a delay that grows by the &lt;code&gt;backoffFunction&lt;/code&gt;, and end with the greatest.&lt;/p&gt;&lt;p&gt;What is given up goes to the dead-letter queue of the subscription, where there is one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;웹 서버에 적용됩니다. 재시도는 즉시(&lt;code&gt;numNoDelayRetries&lt;/code&gt;) 시작해 최소 지연, &lt;code&gt;backoffFunction&lt;/code&gt;에 따라 늘어나는 지연, 최대 지연 순으로 이어집니다.&lt;/p&gt;&lt;p&gt;포기한 메시지는 구독에 배달 못한 편지 대기열이 있으면 그곳으로 갑니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;Your own account has access by IAM policies. &lt;b&gt;Services&lt;/b&gt;, such as S3 and CloudWatch, and &lt;b&gt;other accounts&lt;/b&gt; need a statement here.&lt;/p&gt;&lt;p&gt;A condition on &lt;code&gt;aws:SourceArn&lt;/code&gt; lets in one bucket or alarm only.&lt;/p&gt;</source>
        <translation>&lt;p&gt;내 계정은 IAM 정책으로 액세스합니다. S3와 CloudWatch 같은 &lt;b&gt;서비스&lt;/b&gt;와 &lt;b&gt;다른 계정&lt;/b&gt;은 여기에 문이 있어야 합니다.&lt;/p&gt;&lt;p&gt;&lt;code&gt;aws:SourceArn&lt;/code&gt; 조건을 쓰면 버킷이나 경보 하나만 허용합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Access policy examples</source>
        <translation>액세스 정책 예</translation>
    </message>
    <message>
        <source>Local inbox</source>
        <translation>로컬 받은 편지함</translation>
    </message>
    <message>
        <source>&lt;p&gt;This cloud sends no mail and no text messages into the world. What goes to an address or a number is kept here, for the whole account and all Regions.&lt;/p&gt;&lt;p&gt;A mail that asks to confirm a subscription is answered with &lt;b&gt;Confirm subscription&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Programs read it at &lt;code&gt;/_nephoscope/inbox&lt;/code&gt; of an engine that was started with &lt;code&gt;--test-helpers&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;이 클라우드는 메일이나 문자 메시지를 밖으로 보내지 않습니다. 주소나 번호로 보낸 것은 계정 전체와 모든 리전에 대해 여기에 보관됩니다.&lt;/p&gt;&lt;p&gt;구독 확인을 요청하는 메일에는 &lt;b&gt;구독 확인&lt;/b&gt;으로 답합니다.&lt;/p&gt;&lt;p&gt;프로그램은 &lt;code&gt;--test-helpers&lt;/code&gt;로 시작한 엔진의 &lt;code&gt;/_nephoscope/inbox&lt;/code&gt;에서 읽습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Email notifications</source>
        <translation>이메일 알림</translation>
    </message>
    <message>
        <source>Mobile text messaging</source>
        <translation>모바일 문자 메시지</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Inbox</name>
    <message>
        <source>Text message to %1</source>
        <translation>%1(으)로 보낸 문자 메시지</translation>
    </message>
    <message>
        <source>The message is not in the inbox any more.</source>
        <translation>메시지가 더 이상 받은 편지함에 없습니다.</translation>
    </message>
    <message>
        <source>%1 is subscribed to %2</source>
        <translation>%1이(가) %2을(를) 구독합니다</translation>
    </message>
    <message>
        <source>The subscription was not confirmed</source>
        <translation>구독이 확인되지 않았습니다</translation>
    </message>
    <message>
        <source>%1 is not subscribed to %2 any more</source>
        <translation>%1이(가) 더 이상 %2을(를) 구독하지 않습니다</translation>
    </message>
    <message>
        <source>The subscription was not deleted</source>
        <translation>구독이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Empty inbox</source>
        <translation>받은 편지함 비우기</translation>
    </message>
    <message>
        <source>Delete all messages of the inbox?</source>
        <translation>받은 편지함의 메시지를 모두 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>Subscriptions whose mail has not been answered can be asked again to confirm.</source>
        <translation>메일에 답하지 않은 구독에는 확인을 다시 요청할 수 있습니다.</translation>
    </message>
    <message>
        <source>The inbox is empty</source>
        <translation>받은 편지함을 비웠습니다</translation>
    </message>
    <message>
        <source>Publish text message</source>
        <translation>문자 메시지 게시</translation>
    </message>
    <message>
        <source>Publish message</source>
        <translation>메시지 게시</translation>
    </message>
    <message>
        <source>The message was not published</source>
        <translation>메시지가 게시되지 않았습니다</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Any number: what is sent to it stays in this inbox.</source>
        <translation>아무 번호나 가능합니다. 그 번호로 보낸 것은 이 받은 편지함에 남습니다.</translation>
    </message>
    <message>
        <source>Enter a number that begins with + and the code of its country.</source>
        <translation>+와 국가 코드로 시작하는 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>Sender ID - optional</source>
        <translation>발신자 ID - 선택 사항</translation>
    </message>
    <message>
        <source>At most 11 characters.</source>
        <translation>최대 11자.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Enter a message.</source>
        <translation>메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Text message to %1 published</source>
        <translation>%1(으)로 문자 메시지를 게시했습니다</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>From</source>
        <translation>보낸 사람</translation>
    </message>
    <message>
        <source>To</source>
        <translation>받는 사람</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받은 시간</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>메시지 ID</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>This mail asks to confirm a subscription: the button above does what its link does.</source>
        <translation>이 메일은 구독 확인을 요청합니다. 위의 버튼은 메일의 링크와 같은 일을 합니다.</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>메시지 %1</translation>
    </message>
    <message>
        <source>Local inbox</source>
        <translation>로컬 받은 편지함</translation>
    </message>
    <message>
        <source>The message cannot be shown</source>
        <translation>메시지를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Message in the local inbox</source>
        <translation>로컬 받은 편지함의 메시지</translation>
    </message>
    <message>
        <source>Mail and text messages that SNS would have sent. Nothing leaves this machine: all addresses and numbers end here.</source>
        <translation>SNS가 보냈을 메일과 문자 메시지입니다. 이 컴퓨터 밖으로 나가지 않으며 모든 주소와 번호가 여기에서 끝납니다.</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>메시지 찾기</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>메시지 없음</translation>
    </message>
    <message>
        <source>Subscribe a mail address or a phone number to a topic: what SNS sends to it comes here, also the mail that asks to confirm.</source>
        <translation>메일 주소나 전화번호로 주제를 구독하세요. SNS가 보내는 것은 확인 요청 메일까지 모두 여기로 옵니다.</translation>
    </message>
    <message>
        <source>Confirm subscription</source>
        <translation>구독 확인</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>구독 취소</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>메시지 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted message %1</source>
        <translation>메시지 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The message was not deleted</source>
        <translation>메시지가 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Publish</name>
    <message>
        <source>At most 100 printable ASCII characters on one line, beginning with no space.</source>
        <translation>공백으로 시작하지 않는 한 줄의 출력 가능한 ASCII 문자 최대 100자.</translation>
    </message>
    <message>
        <source>The JSON needs a text by the name default, for protocols that it does not name.</source>
        <translation>JSON에는 명시하지 않은 프로토콜을 위한 default라는 이름의 텍스트가 필요합니다.</translation>
    </message>
    <message>
        <source>Subject - optional</source>
        <translation>제목 - 선택 사항</translation>
    </message>
    <message>
        <source>Of mail, and in the JSON that other endpoints get. At most 100 characters.</source>
        <translation>메일의 제목이며 다른 엔드포인트가 받는 JSON에도 들어갑니다. 최대 100자.</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>메시지 세부 정보</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>주제: %1</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>메시지 그룹 ID</translation>
    </message>
    <message>
        <source>Messages of one group are delivered one after the other.</source>
        <translation>같은 그룹의 메시지는 차례대로 전달됩니다.</translation>
    </message>
    <message>
        <source>Enter a message group ID.</source>
        <translation>메시지 그룹 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Message deduplication ID</source>
        <translation>메시지 중복 제거 ID</translation>
    </message>
    <message>
        <source>Not needed with content-based deduplication. A message of the same ID within five minutes is not delivered again.</source>
        <translation>콘텐츠 기반 중복 제거를 쓰면 필요하지 않습니다. 5분 안에 같은 ID의 메시지는 다시 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Message structure</source>
        <translation>메시지 구조</translation>
    </message>
    <message>
        <source>Identical payload for all delivery protocols</source>
        <translation>모든 전송 프로토콜에 동일한 페이로드</translation>
    </message>
    <message>
        <source>Everyone who has subscribed gets the same text.</source>
        <translation>모든 구독자가 같은 내용을 받습니다.</translation>
    </message>
    <message>
        <source>Custom payload for each delivery protocol</source>
        <translation>각 전송 프로토콜에 대한 사용자 지정 페이로드</translation>
    </message>
    <message>
        <source>JSON with a text for each protocol, and one for all others.</source>
        <translation>프로토콜별 텍스트와 나머지를 위한 텍스트를 담은 JSON.</translation>
    </message>
    <message>
        <source>Message body</source>
        <translation>메시지 본문</translation>
    </message>
    <message>
        <source>At most 256 KiB.</source>
        <translation>최대 256KiB.</translation>
    </message>
    <message>
        <source>Enter a message.</source>
        <translation>메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>메시지 속성</translation>
    </message>
    <message>
        <source>Filter policies look at them. A number is sent as Number, a JSON array such as [&quot;a&quot;, &quot;b&quot;] as String.Array, anything else as String.</source>
        <translation>필터 정책이 보는 값입니다. 숫자는 Number, [&quot;a&quot;, &quot;b&quot;] 같은 JSON 배열은 String.Array, 그 밖에는 String으로 보냅니다.</translation>
    </message>
    <message>
        <source>Message attributes - optional</source>
        <translation>메시지 속성 - 선택 사항</translation>
    </message>
    <message>
        <source>Publish message to topic</source>
        <translation>주제에 메시지 게시</translation>
    </message>
    <message>
        <source>Publish message</source>
        <translation>메시지 게시</translation>
    </message>
    <message>
        <source>The message was not published</source>
        <translation>메시지가 게시되지 않았습니다</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>메시지 ID: %1</translation>
    </message>
    <message>
        <source>%1. Sequence number: %2</source>
        <translation>%1. 시퀀스 번호: %2</translation>
    </message>
    <message>
        <source>Message published to topic %1</source>
        <translation>주제 %1에 메시지를 게시했습니다</translation>
    </message>
    <message>
        <source>See its deliveries</source>
        <translation>전달 기록 보기</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Subscription</name>
    <message>
        <source>Pending confirmation</source>
        <translation>확인 대기 중</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>Confirm subscription</source>
        <translation>구독 확인</translation>
    </message>
    <message>
        <source>The subscription was not confirmed</source>
        <translation>구독이 확인되지 않았습니다</translation>
    </message>
    <message>
        <source>Subscription confirmation URL or token</source>
        <translation>구독 확인 URL 또는 토큰</translation>
    </message>
    <message>
        <source>It is in the message that SNS has sent to the endpoint. Mail is in the local inbox, where one press confirms.</source>
        <translation>SNS가 엔드포인트로 보낸 메시지에 있습니다. 메일은 로컬 받은 편지함에 있으며 버튼 하나로 확인됩니다.</translation>
    </message>
    <message>
        <source>Enter the link or the token of the message.</source>
        <translation>메시지의 링크나 토큰을 입력하세요.</translation>
    </message>
    <message>
        <source>The subscription is confirmed</source>
        <translation>구독이 확인되었습니다</translation>
    </message>
    <message>
        <source>%1 is asked again to confirm</source>
        <translation>%1에 확인을 다시 요청했습니다</translation>
    </message>
    <message>
        <source>The confirmation was not requested</source>
        <translation>확인이 요청되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::SubscriptionFields</name>
    <message>
        <source>Subscription filter policy</source>
        <translation>구독 필터 정책</translation>
    </message>
    <message>
        <source>Only messages that fit are delivered. Without one, all of them are.</source>
        <translation>맞는 메시지만 전달됩니다. 정책이 없으면 모두 전달됩니다.</translation>
    </message>
    <message>
        <source>Filter policy scope</source>
        <translation>필터 정책 범위</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>메시지 속성</translation>
    </message>
    <message>
        <source>What publishers say about a message.</source>
        <translation>게시자가 메시지에 붙이는 정보입니다.</translation>
    </message>
    <message>
        <source>Message body</source>
        <translation>메시지 본문</translation>
    </message>
    <message>
        <source>The message itself, which has to be JSON.</source>
        <translation>메시지 자체이며 JSON이어야 합니다.</translation>
    </message>
    <message>
        <source>JSON editor</source>
        <translation>JSON 편집기</translation>
    </message>
    <message>
        <source>One of several values</source>
        <translation>여러 값 중 하나</translation>
    </message>
    <message>
        <source>A number in a range</source>
        <translation>범위 안의 숫자</translation>
    </message>
    <message>
        <source>Begins with a text</source>
        <translation>특정 텍스트로 시작</translation>
    </message>
    <message>
        <source>Anything but a value</source>
        <translation>특정 값이 아닌 것</translation>
    </message>
    <message>
        <source>There at all</source>
        <translation>값이 있음</translation>
    </message>
    <message>
        <source>Enter a filter policy.</source>
        <translation>필터 정책을 입력하세요.</translation>
    </message>
    <message>
        <source>Redrive policy (dead-letter queue)</source>
        <translation>리드라이브 정책(배달 못한 편지 대기열)</translation>
    </message>
    <message>
        <source>Messages that could not be delivered after all retries are kept in a queue.</source>
        <translation>모든 재시도 뒤에도 전달하지 못한 메시지를 대기열에 보관합니다.</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>대기열 선택</translation>
    </message>
    <message>
        <source>In this account and Region. Its access policy has to allow sns.amazonaws.com to send messages.</source>
        <translation>이 계정과 리전의 대기열. 액세스 정책이 sns.amazonaws.com의 메시지 전송을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Choose a queue.</source>
        <translation>대기열을 선택하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::SubscriptionForm</name>
    <message>
        <source>Choose an endpoint</source>
        <translation>엔드포인트 선택</translation>
    </message>
    <message>
        <source>Choose an endpoint, or enter its ARN.</source>
        <translation>엔드포인트를 선택하거나 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Specify the endpoint</source>
        <translation>엔드포인트 지정</translation>
    </message>
    <message>
        <source>Choose from yours</source>
        <translation>내 리소스에서 선택</translation>
    </message>
    <message>
        <source>Enter its ARN</source>
        <translation>ARN 입력</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Let this topic send to the queue</source>
        <translation>이 주제가 대기열로 보낼 수 있게 하기</translation>
    </message>
    <message>
        <source>Adds a statement to the queue&apos;s access policy. Without one, messages do not arrive.</source>
        <translation>대기열의 액세스 정책에 문을 추가합니다. 문이 없으면 메시지가 도착하지 않습니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>Its resource policy has to allow sns.amazonaws.com to invoke it.</source>
        <translation>리소스 정책이 sns.amazonaws.com의 호출을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Endpoint ARN</source>
        <translation>엔드포인트 ARN</translation>
    </message>
    <message>
        <source>Enter the ARN of a queue or a function.</source>
        <translation>대기열이나 함수의 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Also of another account or Region. Its policy has to allow sns.amazonaws.com in.</source>
        <translation>다른 계정이나 리전의 것도 됩니다. 그 정책이 sns.amazonaws.com을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Endpoint URL</source>
        <translation>엔드포인트 URL</translation>
    </message>
    <message>
        <source>Enter an address that begins with http:// or https://.</source>
        <translation>http:// 또는 https://로 시작하는 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>It gets a message with a link that confirms.</source>
        <translation>확인 링크가 든 메시지를 받습니다.</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>이메일 주소</translation>
    </message>
    <message>
        <source>Enter an email address.</source>
        <translation>이메일 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>Any address: what is sent to it stays in the local inbox, where the subscription is confirmed.</source>
        <translation>아무 주소나 가능합니다. 보낸 것은 로컬 받은 편지함에 남으며 그곳에서 구독을 확인합니다.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Enter a number that begins with + and the code of its country.</source>
        <translation>+와 국가 코드로 시작하는 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>Any number: what is sent to it stays in the local inbox.</source>
        <translation>아무 번호나 가능합니다. 보낸 것은 로컬 받은 편지함에 남습니다.</translation>
    </message>
    <message>
        <source>Enable raw message delivery</source>
        <translation>원시 메시지 전송 활성화</translation>
    </message>
    <message>
        <source>The message as it was published, without the JSON around it.</source>
        <translation>JSON으로 감싸지 않고 게시된 그대로의 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>주제: %1</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>주제 선택</translation>
    </message>
    <message>
        <source>Choose a topic.</source>
        <translation>주제를 선택하세요.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>Queues alone can subscribe to a FIFO topic.</source>
        <translation>FIFO 주제는 대기열만 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>What kind of endpoint gets the messages.</source>
        <translation>메시지를 받을 엔드포인트의 유형입니다.</translation>
    </message>
    <message>
        <source>Create subscription</source>
        <translation>구독 생성</translation>
    </message>
    <message>
        <source>The subscription was not created</source>
        <translation>구독이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Subscription filter policy - optional</source>
        <translation>구독 필터 정책 - 선택 사항</translation>
    </message>
    <message>
        <source>Redrive policy (dead-letter queue) - optional</source>
        <translation>리드라이브 정책(배달 못한 편지 대기열) - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully subscribed %1</source>
        <translation>%1을(를) 구독에 추가했습니다</translation>
    </message>
    <message>
        <source>It has to be confirmed: the mail that asks for it is in the local inbox.</source>
        <translation>확인이 필요합니다. 확인 요청 메일이 로컬 받은 편지함에 있습니다.</translation>
    </message>
    <message>
        <source>It has to be confirmed by the link that was sent to it.</source>
        <translation>보낸 링크로 확인해야 합니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::SubscriptionList</name>
    <message>
        <source>Pending confirmation</source>
        <translation>확인 대기 중</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete subscription</source>
        <translation>구독 삭제</translation>
    </message>
    <message>
        <source>Its endpoint gets no more messages of the topic.</source>
        <translation>엔드포인트가 더 이상 이 주제의 메시지를 받지 않습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted subscription %1</source>
        <translation>구독 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The subscription was not deleted</source>
        <translation>구독이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>One that nobody has confirmed cannot be deleted: it goes by itself after three days</source>
        <translation>확인되지 않은 구독은 삭제할 수 없으며 사흘 뒤 저절로 사라집니다</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>엔드포인트</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Subscription principal</source>
        <translation>구독 보안 주체</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>The subscription cannot be shown</source>
        <translation>구독을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Raw message delivery</source>
        <translation>원시 메시지 전송</translation>
    </message>
    <message>
        <source>Delivery policy (HTTP/S)</source>
        <translation>전달 정책(HTTP/S)</translation>
    </message>
    <message>
        <source>Subscription filter policy</source>
        <translation>구독 필터 정책</translation>
    </message>
    <message>
        <source>Redrive policy (dead-letter queue)</source>
        <translation>리드라이브 정책(배달 못한 편지 대기열)</translation>
    </message>
    <message>
        <source>Edit filter policy</source>
        <translation>필터 정책 편집</translation>
    </message>
    <message>
        <source>Request confirmation</source>
        <translation>확인 요청</translation>
    </message>
    <message>
        <source>Confirm subscription</source>
        <translation>구독 확인</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create subscription</source>
        <translation>구독 생성</translation>
    </message>
    <message>
        <source>SNS subscription</source>
        <translation>SNS 구독</translation>
    </message>
    <message>
        <source>Who gets the messages of which topic, and which of them.</source>
        <translation>어떤 주제의 어떤 메시지를 누가 받는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Who gets the messages of this topic.</source>
        <translation>이 주제의 메시지를 받는 곳입니다.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Find subscriptions</source>
        <translation>구독 찾기</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>구독 없음</translation>
    </message>
    <message>
        <source>A message to a topic without subscriptions reaches nobody. Several queues at one topic are a fan-out: each gets every message.</source>
        <translation>구독이 없는 주제의 메시지는 아무에게도 가지 않습니다. 주제 하나에 대기열 여러 개를 연결하면 팬아웃이 되어 각 대기열이 모든 메시지를 받습니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::SubscriptionSettings</name>
    <message>
        <source>Subscription filter policy</source>
        <translation>구독 필터 정책</translation>
    </message>
    <message>
        <source>subscription filter policy</source>
        <translation>구독 필터 정책</translation>
    </message>
    <message>
        <source>Which messages of the topic are delivered to this subscription. A change may take up to 15 minutes in AWS; here it holds at once.</source>
        <translation>주제의 어떤 메시지가 이 구독에 전달되는지 정합니다. AWS에서는 변경 적용에 최대 15분이 걸리지만 여기서는 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>No filter policy</source>
        <translation>필터 정책 없음</translation>
    </message>
    <message>
        <source>Every message of the topic is delivered.</source>
        <translation>주제의 모든 메시지가 전달됩니다.</translation>
    </message>
    <message>
        <source>Filter policy scope</source>
        <translation>필터 정책 범위</translation>
    </message>
    <message>
        <source>Message body</source>
        <translation>메시지 본문</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>메시지 속성</translation>
    </message>
    <message>
        <source>Redrive policy (dead-letter queue)</source>
        <translation>리드라이브 정책(배달 못한 편지 대기열)</translation>
    </message>
    <message>
        <source>redrive policy</source>
        <translation>리드라이브 정책</translation>
    </message>
    <message>
        <source>No dead-letter queue</source>
        <translation>배달 못한 편지 대기열 없음</translation>
    </message>
    <message>
        <source>What cannot be delivered after all retries is lost.</source>
        <translation>모든 재시도 뒤에도 전달하지 못한 메시지는 사라집니다.</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Queue ARN</source>
        <translation>대기열 ARN</translation>
    </message>
    <message>
        <source>Raw message delivery</source>
        <translation>원시 메시지 전송</translation>
    </message>
    <message>
        <source>raw message delivery</source>
        <translation>원시 메시지 전송</translation>
    </message>
    <message>
        <source>The message as it was published, without the JSON around it.</source>
        <translation>JSON으로 감싸지 않고 게시된 그대로의 메시지를 보냅니다.</translation>
    </message>
    <message>
        <source>Whether the message comes alone, or in JSON that tells its topic, its time and its signature.</source>
        <translation>메시지만 보낼지, 주제와 시간과 서명을 담은 JSON으로 보낼지 정합니다.</translation>
    </message>
    <message>
        <source>Delivery policy (HTTP/S)</source>
        <translation>전달 정책(HTTP/S)</translation>
    </message>
    <message>
        <source>delivery policy</source>
        <translation>전달 정책</translation>
    </message>
    <message>
        <source>Delivery policy</source>
        <translation>전달 정책</translation>
    </message>
    <message>
        <source>Leave it empty to do as the topic says.</source>
        <translation>비워 두면 주제의 정책을 따릅니다.</translation>
    </message>
    <message>
        <source>Exponential backoff</source>
        <translation>지수 백오프</translation>
    </message>
    <message>
        <source>Ten retries, from 1 to 60 seconds apart.</source>
        <translation>1~60초 간격으로 10번 재시도.</translation>
    </message>
    <message>
        <source>At most 10 messages a second</source>
        <translation>초당 최대 메시지 10개</translation>
    </message>
    <message>
        <source>How often and when this web server is tried again.</source>
        <translation>이 웹 서버에 언제 몇 번 재시도하는지 정합니다.</translation>
    </message>
    <message>
        <source>Delivery policy in effect</source>
        <translation>적용되는 전달 정책</translation>
    </message>
    <message>
        <source>As the topic says</source>
        <translation>주제를 따름</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>자체 정책</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::TopicAccess</name>
    <message>
        <source>Enter account IDs of 12 digits.</source>
        <translation>12자리 계정 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Only the topic owner</source>
        <translation>주제 소유자만</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Only the specified AWS accounts</source>
        <translation>지정된 AWS 계정만</translation>
    </message>
    <message>
        <source>AWS account IDs</source>
        <translation>AWS 계정 ID</translation>
    </message>
    <message>
        <source>One on each line, or with commas between them.</source>
        <translation>한 줄에 하나씩 또는 쉼표로 구분.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Choose who may publish and subscribe.</source>
        <translation>게시하고 구독할 수 있는 대상을 선택합니다.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>고급</translation>
    </message>
    <message>
        <source>Write the policy in JSON.</source>
        <translation>정책을 JSON으로 작성합니다.</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>게시자</translation>
    </message>
    <message>
        <source>Anybody can publish.</source>
        <translation>누구나 게시할 수 있습니다.</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>구독자</translation>
    </message>
    <message>
        <source>Any AWS account can subscribe.</source>
        <translation>모든 AWS 계정이 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>A bucket may publish its events</source>
        <translation>버킷이 이벤트를 게시할 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the bucket in.</source>
        <translation>버킷 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>An EventBridge rule may publish events</source>
        <translation>EventBridge 규칙이 이벤트를 게시할 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the rule in.</source>
        <translation>규칙 이름을 넣으세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::TopicFields</name>
    <message>
        <source>Display name - optional</source>
        <translation>표시 이름 - 선택 사항</translation>
    </message>
    <message>
        <source>The sender that mail and text messages show.</source>
        <translation>메일과 문자 메시지에 보낸 사람으로 표시됩니다.</translation>
    </message>
    <message>
        <source>At most 100 characters.</source>
        <translation>최대 100자.</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>콘텐츠 기반 중복 제거</translation>
    </message>
    <message>
        <source>Messages of the same content within five minutes are one message, without an ID of their own.</source>
        <translation>5분 안에 보낸 내용이 같은 메시지는 별도의 ID가 없어도 하나의 메시지로 처리됩니다.</translation>
    </message>
    <message>
        <source>Throughput and deduplication scope</source>
        <translation>처리량 및 중복 제거 범위</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>A deduplication ID counts in the whole topic.</source>
        <translation>중복 제거 ID가 주제 전체에 적용됩니다.</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>메시지 그룹</translation>
    </message>
    <message>
        <source>A deduplication ID counts within its message group. Higher throughput.</source>
        <translation>중복 제거 ID가 메시지 그룹 안에서 적용됩니다. 처리량이 더 높습니다.</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>Nephoscope keeps which key a topic names, as programs ask for it; it does not encrypt messages on their way.</source>
        <translation>Nephoscope는 프로그램이 조회할 수 있도록 주제가 지정한 키를 보관하지만, 전달 중인 메시지를 암호화하지는 않습니다.</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>A delivery policy of its own</source>
        <translation>자체 전달 정책</translation>
    </message>
    <message>
        <source>Without one: three retries, 20 seconds apart.</source>
        <translation>없으면 20초 간격으로 3번 재시도합니다.</translation>
    </message>
    <message>
        <source>Delivery policy</source>
        <translation>전달 정책</translation>
    </message>
    <message>
        <source>As AWS does without one</source>
        <translation>AWS 기본값</translation>
    </message>
    <message>
        <source>Three retries, 20 seconds apart.</source>
        <translation>20초 간격으로 3번 재시도.</translation>
    </message>
    <message>
        <source>Exponential backoff</source>
        <translation>지수 백오프</translation>
    </message>
    <message>
        <source>Ten retries, from 1 to 60 seconds apart.</source>
        <translation>1~60초 간격으로 10번 재시도.</translation>
    </message>
    <message>
        <source>Insistent</source>
        <translation>끈질기게</translation>
    </message>
    <message>
        <source>Fifty retries, a second apart.</source>
        <translation>1초 간격으로 50번 재시도.</translation>
    </message>
    <message>
        <source>Enter a delivery policy.</source>
        <translation>전달 정책을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::TopicForm</name>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>The type of a topic cannot be changed later.</source>
        <translation>주제 유형은 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>At least once, in the best order that can be had. Queues, functions, web servers, mail and phones can subscribe.</source>
        <translation>최소 한 번, 최선의 순서로 전달됩니다. 대기열, 함수, 웹 서버, 메일, 전화가 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>First in, first out: exactly once, in order within a message group. Queues can subscribe.</source>
        <translation>선입선출: 메시지 그룹 안에서 순서대로 정확히 한 번 전달됩니다. 대기열이 구독할 수 있습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Up to 256 letters, digits, hyphens and underscores. The name of a FIFO topic ends with .fifo, which is added for you.</source>
        <translation>영숫자, 하이픈, 밑줄로 최대 256자. FIFO 주제 이름은 .fifo로 끝나며 자동으로 붙습니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 256 letters, digits, hyphens and underscores.</source>
        <translation>영숫자, 하이픈, 밑줄로 1~256자를 입력하세요.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>주제 생성</translation>
    </message>
    <message>
        <source>The topic was not created</source>
        <translation>주제가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Encryption - optional</source>
        <translation>암호화 - 선택 사항</translation>
    </message>
    <message>
        <source>Access policy - optional</source>
        <translation>액세스 정책 - 선택 사항</translation>
    </message>
    <message>
        <source>Who may publish and subscribe, beside the account itself.</source>
        <translation>계정 자체 외에 누가 게시하고 구독할 수 있는지 정합니다.</translation>
    </message>
    <message>
        <source>Delivery policy (HTTP/S) - optional</source>
        <translation>전달 정책(HTTP/S) - 선택 사항</translation>
    </message>
    <message>
        <source>How often and when a web server that does not answer is tried again.</source>
        <translation>응답하지 않는 웹 서버에 언제 몇 번 재시도하는지 정합니다.</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully created topic %1</source>
        <translation>주제 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Messages reach those who have subscribed.</source>
        <translation>메시지는 구독한 곳으로 전달됩니다.</translation>
    </message>
    <message>
        <source>Create subscription</source>
        <translation>구독 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::TopicList</name>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>주제 삭제</translation>
    </message>
    <message>
        <source>Its subscriptions go with it. Messages that are still on their way are not delivered.</source>
        <translation>구독도 함께 사라집니다. 아직 전달 중인 메시지는 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted topic %1</source>
        <translation>주제 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The topic was not deleted</source>
        <translation>주제가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>표시 이름</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Topic owner</source>
        <translation>주제 소유자</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>Confirmed subscriptions</source>
        <translation>확인된 구독</translation>
    </message>
    <message>
        <source>Pending subscriptions</source>
        <translation>대기 중인 구독</translation>
    </message>
    <message>
        <source>The topic cannot be shown</source>
        <translation>주제를 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>Delivery policy (HTTP/S)</source>
        <translation>전달 정책(HTTP/S)</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>전달 기록</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>SNS topic</source>
        <translation>SNS 주제</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>A topic passes each message on to everyone who has subscribed.</source>
        <translation>주제는 각 메시지를 구독한 모두에게 전달합니다.</translation>
    </message>
    <message>
        <source>Find topics</source>
        <translation>주제 찾기</translation>
    </message>
    <message>
        <source>No topics</source>
        <translation>주제 없음</translation>
    </message>
    <message>
        <source>Whoever publishes knows the topic only, not who listens: queues, functions, web servers, mail and phones. Make one, subscribe, and publish.</source>
        <translation>게시하는 쪽은 주제만 알면 되고 대기열, 함수, 웹 서버, 메일, 전화 중 누가 듣는지는 몰라도 됩니다. 주제를 만들고, 구독하고, 게시해 보세요.</translation>
    </message>
    <message>
        <source>Publish message</source>
        <translation>메시지 게시</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create topic</source>
        <translation>주제 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::TopicSettings</name>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Only the topic owner</source>
        <translation>주제 소유자만</translation>
    </message>
    <message>
        <source>As a new topic has it.</source>
        <translation>새 주제의 기본 정책입니다.</translation>
    </message>
    <message>
        <source>Everyone may subscribe</source>
        <translation>누구나 구독할 수 있음</translation>
    </message>
    <message>
        <source>Only the owner publishes.</source>
        <translation>소유자만 게시합니다.</translation>
    </message>
    <message>
        <source>A bucket may publish its events</source>
        <translation>버킷이 이벤트를 게시할 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the bucket in.</source>
        <translation>버킷 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>An EventBridge rule may publish events</source>
        <translation>EventBridge 규칙이 이벤트를 게시할 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the rule in.</source>
        <translation>규칙 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>A CloudWatch alarm may publish</source>
        <translation>CloudWatch 경보가 게시할 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the alarm in.</source>
        <translation>경보 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>Topic ARN: %1</source>
        <translation>주제 ARN: %1</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>표시 이름</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>콘텐츠 기반 중복 제거</translation>
    </message>
    <message>
        <source>Throughput and deduplication scope</source>
        <translation>처리량 및 중복 제거 범위</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>메시지 그룹</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>Says in JSON who may publish and subscribe. Services and other accounts need it.</source>
        <translation>누가 게시하고 구독할 수 있는지 JSON으로 정합니다. 서비스와 다른 계정에 필요합니다.</translation>
    </message>
    <message>
        <source>Delivery policy (HTTP/S)</source>
        <translation>전달 정책(HTTP/S)</translation>
    </message>
    <message>
        <source>delivery policy</source>
        <translation>전달 정책</translation>
    </message>
    <message>
        <source>How often and when a web server that does not answer is tried again.</source>
        <translation>응답하지 않는 웹 서버에 언제 몇 번 재시도하는지 정합니다.</translation>
    </message>
    <message>
        <source>Delivery policy in effect</source>
        <translation>적용되는 전달 정책</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>자체 정책</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS 키</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sns::Topics</name>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Amazon SQS</source>
        <translation>Amazon SQS</translation>
    </message>
    <message>
        <source>AWS Lambda</source>
        <translation>AWS Lambda</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Email-JSON</source>
        <translation>이메일-JSON</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::Help</name>
    <message>
        <source>Queues</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>&lt;p&gt;A &lt;b&gt;queue&lt;/b&gt; keeps messages between the part that sends work and the part that does it. Neither has to wait for the other, and a burst becomes a line.&lt;/p&gt;&lt;h3&gt;Two types&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Standard&lt;/b&gt;: at least once, nearly unlimited, order as good as it can be.&lt;/li&gt;&lt;li&gt;&lt;b&gt;FIFO&lt;/b&gt;: exactly once and in order within a message group; the name ends with &lt;code&gt;.fifo&lt;/code&gt;.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sqs create-queue --queue-name NAME&lt;/code&gt;, &lt;code&gt;aws sqs list-queues&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;대기열&lt;/b&gt;은 작업을 보내는 쪽과 처리하는 쪽 사이에서 메시지를 보관합니다. 서로 기다릴 필요가 없고, 몰려든 요청이 줄을 서게 됩니다.&lt;/p&gt;&lt;h3&gt;두 가지 유형&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;표준&lt;/b&gt;: 최소 한 번 전달, 거의 무제한 처리량, 최선의 순서.&lt;/li&gt;&lt;li&gt;&lt;b&gt;FIFO&lt;/b&gt;: 정확히 한 번, 메시지 그룹 안에서 순서대로. 이름이 &lt;code&gt;.fifo&lt;/code&gt;로 끝납니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sqs create-queue --queue-name NAME&lt;/code&gt;, &lt;code&gt;aws sqs list-queues&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What is Amazon SQS?</source>
        <translation>Amazon SQS란 무엇인가요?</translation>
    </message>
    <message>
        <source>Queue types</source>
        <translation>대기열 유형</translation>
    </message>
    <message>
        <source>A queue</source>
        <translation>대기열 하나</translation>
    </message>
    <message>
        <source>&lt;p&gt;Messages are &lt;b&gt;available&lt;/b&gt;, &lt;b&gt;in flight&lt;/b&gt; (received and hidden until their visibility timeout is over or they are deleted) or &lt;b&gt;delayed&lt;/b&gt;.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Configuration&lt;/b&gt; has times and sizes, encryption and the dead-letter queue.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Access policy&lt;/b&gt; lets other services and accounts in.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;메시지는 &lt;b&gt;사용 가능&lt;/b&gt;, &lt;b&gt;이동 중&lt;/b&gt;(수신되어 표시 제한 시간이 끝나거나 삭제될 때까지 숨겨짐) 또는 &lt;b&gt;지연&lt;/b&gt; 상태입니다.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;구성&lt;/b&gt;에는 시간과 크기, 암호화, 배달 못한 편지 대기열이 있습니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;액세스 정책&lt;/b&gt;은 다른 서비스와 계정을 허용합니다.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>표시 제한 시간</translation>
    </message>
    <message>
        <source>Short and long polling</source>
        <translation>짧은 폴링과 긴 폴링</translation>
    </message>
    <message>
        <source>Send and receive messages</source>
        <translation>메시지 전송 및 수신</translation>
    </message>
    <message>
        <source>&lt;p&gt;A message that is received stays in the queue, &lt;b&gt;hidden&lt;/b&gt; for its visibility timeout. Whoever has worked on it deletes it; otherwise it comes back and its receive count grows.&lt;/p&gt;&lt;h3&gt;What you can do here&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Send a message and poll for it.&lt;/li&gt;&lt;li&gt;Watch the time that is left run down.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Make visible&lt;/b&gt; gives it back at once, &lt;b&gt;Hide longer&lt;/b&gt; begins the timeout anew, &lt;b&gt;Delete&lt;/b&gt; ends it.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;On the command line: &lt;code&gt;aws sqs send-message&lt;/code&gt;, &lt;code&gt;aws sqs receive-message --wait-time-seconds 20&lt;/code&gt;.&lt;/p&gt;</source>
        <translation>&lt;p&gt;수신된 메시지는 대기열에 남아 표시 제한 시간 동안 &lt;b&gt;숨겨집니다&lt;/b&gt;. 처리한 쪽이 삭제하며, 그러지 않으면 다시 나타나고 수신 횟수가 늘어납니다.&lt;/p&gt;&lt;h3&gt;여기서 할 수 있는 일&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;메시지를 보내고 폴링합니다.&lt;/li&gt;&lt;li&gt;남은 시간이 줄어드는 것을 봅니다.&lt;/li&gt;&lt;li&gt;&lt;b&gt;바로 표시&lt;/b&gt;는 즉시 돌려주고, &lt;b&gt;더 숨기기&lt;/b&gt;는 제한 시간을 다시 시작하며, &lt;b&gt;삭제&lt;/b&gt;는 메시지를 끝냅니다.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;명령줄: &lt;code&gt;aws sqs send-message&lt;/code&gt;, &lt;code&gt;aws sqs receive-message --wait-time-seconds 20&lt;/code&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Message metadata</source>
        <translation>메시지 메타데이터</translation>
    </message>
    <message>
        <source>Dead-letter queues</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>&lt;p&gt;A message that was received more often than the &lt;b&gt;maximum receives&lt;/b&gt; and never deleted is moved to the &lt;b&gt;dead-letter queue&lt;/b&gt;, so that it stops nobody and can be looked at.&lt;/p&gt;&lt;p&gt;Once the cause is mended, a &lt;b&gt;redrive&lt;/b&gt; moves the messages back.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;최대 수신 수&lt;/b&gt;보다 많이 수신되고도 삭제되지 않은 메시지는 &lt;b&gt;배달 못한 편지 대기열&lt;/b&gt;로 옮겨집니다. 다른 메시지를 막지 않고 살펴볼 수 있습니다.&lt;/p&gt;&lt;p&gt;원인을 고친 뒤에는 &lt;b&gt;리드라이브&lt;/b&gt;로 메시지를 되돌립니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>&lt;p&gt;Your own account has access by IAM policies. &lt;b&gt;Services&lt;/b&gt;, such as S3 and SNS, and &lt;b&gt;other accounts&lt;/b&gt; need a statement here.&lt;/p&gt;&lt;p&gt;A condition on &lt;code&gt;aws:SourceArn&lt;/code&gt; lets in one bucket or topic only.&lt;/p&gt;</source>
        <translation>&lt;p&gt;내 계정은 IAM 정책으로 액세스합니다. S3와 SNS 같은 &lt;b&gt;서비스&lt;/b&gt;와 &lt;b&gt;다른 계정&lt;/b&gt;은 여기에 문이 있어야 합니다.&lt;/p&gt;&lt;p&gt;&lt;code&gt;aws:SourceArn&lt;/code&gt; 조건을 쓰면 버킷이나 주제 하나만 허용합니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Access policy examples</source>
        <translation>액세스 정책 예</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::MessageDialog</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>MD5 of message body</source>
        <translation>메시지 본문의 MD5</translation>
    </message>
    <message>
        <source>%1 of binary data</source>
        <translation>이진 데이터 %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Message body</source>
        <translation>메시지 본문</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>메시지 속성</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::MessageRows</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>전송됨</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Receive count</source>
        <translation>수신 횟수</translation>
    </message>
    <message>
        <source>In flight: %1 s left</source>
        <translation>이동 중: %1초 남음</translation>
    </message>
    <message>
        <source>Visible again</source>
        <translation>다시 표시됨</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::MessagesPage</name>
    <message>
        <source>Send and receive messages</source>
        <translation>메시지 전송 및 수신</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::QueueFields</name>
    <message>
        <source>Enter the ARN of a queue, such as arn:aws:sqs:ap-northeast-2:123456789012:orders-dlq.</source>
        <translation>대기열의 ARN을 입력하세요. 예: arn:aws:sqs:ap-northeast-2:123456789012:orders-dlq</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>표시 제한 시간</translation>
    </message>
    <message>
        <source>How long a received message stays hidden from other consumers.</source>
        <translation>수신된 메시지가 다른 소비자에게 숨겨지는 시간입니다.</translation>
    </message>
    <message>
        <source>From 0 seconds to 12 hours (43,200 seconds).</source>
        <translation>0초~12시간(43,200초).</translation>
    </message>
    <message>
        <source>Message retention period</source>
        <translation>메시지 보존 기간</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>From 1 minute to 14 days (20,160 minutes).</source>
        <translation>1분~14일(20,160분).</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>전송 지연</translation>
    </message>
    <message>
        <source>How long a new message stays hidden before it can be received.</source>
        <translation>새 메시지를 수신할 수 있기 전까지 숨겨지는 시간입니다.</translation>
    </message>
    <message>
        <source>From 0 seconds to 15 minutes (900 seconds).</source>
        <translation>0초~15분(900초).</translation>
    </message>
    <message>
        <source>Receive message wait time</source>
        <translation>메시지 수신 대기 시간</translation>
    </message>
    <message>
        <source>Above 0, receiving waits for messages (long polling).</source>
        <translation>0보다 크면 수신할 때 메시지를 기다립니다(긴 폴링).</translation>
    </message>
    <message>
        <source>From 0 to 20 seconds.</source>
        <translation>0~20초.</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>최대 메시지 크기</translation>
    </message>
    <message>
        <source>From 1 KiB to 1,024 KiB.</source>
        <translation>1KiB~1,024KiB.</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>콘텐츠 기반 중복 제거</translation>
    </message>
    <message>
        <source>Messages of the same content within five minutes are one message, without an ID of their own.</source>
        <translation>5분 안에 보낸 내용이 같은 메시지는 별도의 ID가 없어도 하나의 메시지로 처리됩니다.</translation>
    </message>
    <message>
        <source>High throughput FIFO queue</source>
        <translation>높은 처리량 FIFO 대기열</translation>
    </message>
    <message>
        <source>Deduplication and throughput are counted for each message group instead of the whole queue.</source>
        <translation>중복 제거와 처리량을 대기열 전체가 아니라 메시지 그룹별로 계산합니다.</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>Amazon SQS key (SSE-SQS)</source>
        <translation>Amazon SQS 키(SSE-SQS)</translation>
    </message>
    <message>
        <source>A key that Amazon SQS creates and manages.</source>
        <translation>Amazon SQS가 만들고 관리하는 키입니다.</translation>
    </message>
    <message>
        <source>AWS Key Management Service key (SSE-KMS)</source>
        <translation>AWS Key Management Service 키(SSE-KMS)</translation>
    </message>
    <message>
        <source>Senders and receivers need permission for the key, too.</source>
        <translation>보내는 쪽과 받는 쪽 모두 키에 대한 권한도 필요합니다.</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>A key ID, a key ARN, or an alias such as alias/aws/sqs.</source>
        <translation>키 ID, 키 ARN 또는 alias/aws/sqs 같은 별칭.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>키를 입력하세요.</translation>
    </message>
    <message>
        <source>Data key reuse period</source>
        <translation>데이터 키 재사용 기간</translation>
    </message>
    <message>
        <source>From 1 minute to 24 hours (86,400 seconds).</source>
        <translation>1분~24시간(86,400초).</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>Messages that are received too often without being deleted are moved to another queue.</source>
        <translation>삭제되지 않고 너무 자주 수신된 메시지를 다른 대기열로 옮깁니다.</translation>
    </message>
    <message>
        <source>Queue ARN</source>
        <translation>대기열 ARN</translation>
    </message>
    <message>
        <source>A queue of the same type, account and Region.</source>
        <translation>유형, 계정, 리전이 같은 대기열.</translation>
    </message>
    <message>
        <source>Maximum receives</source>
        <translation>최대 수신 수</translation>
    </message>
    <message>
        <source>From 1 to 1,000.</source>
        <translation>1~1,000.</translation>
    </message>
    <message>
        <source>Which source queues can use this queue as the dead-letter queue</source>
        <translation>이 대기열을 배달 못한 편지 대기열로 사용할 수 있는 소스 대기열</translation>
    </message>
    <message>
        <source>Allow all</source>
        <translation>모두 허용</translation>
    </message>
    <message>
        <source>By queue</source>
        <translation>대기열별</translation>
    </message>
    <message>
        <source>Up to 10 source queues.</source>
        <translation>소스 대기열 최대 10개.</translation>
    </message>
    <message>
        <source>Deny all</source>
        <translation>모두 거부</translation>
    </message>
    <message>
        <source>Source queue ARNs</source>
        <translation>소스 대기열 ARN</translation>
    </message>
    <message>
        <source>One ARN on each line.</source>
        <translation>한 줄에 ARN 하나씩.</translation>
    </message>
    <message>
        <source>Enter from 1 to 10 ARNs.</source>
        <translation>ARN을 1~10개 입력하세요.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::QueueForm</name>
    <message>
        <source>Type</source>
        <translation>유형</translation>
    </message>
    <message>
        <source>The type of a queue cannot be changed later.</source>
        <translation>대기열 유형은 나중에 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>At least once, in the best order that can be had.</source>
        <translation>최소 한 번, 최선의 순서로 전달됩니다.</translation>
    </message>
    <message>
        <source>First in, first out: exactly once, in order within a message group.</source>
        <translation>선입선출: 메시지 그룹 안에서 순서대로 정확히 한 번 처리됩니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Up to 80 letters, digits, hyphens and underscores. The name of a FIFO queue ends with .fifo, which is added for you.</source>
        <translation>영숫자, 하이픈, 밑줄로 최대 80자. FIFO 대기열 이름은 .fifo로 끝나며 자동으로 붙습니다.</translation>
    </message>
    <message>
        <source>Enter 1 to 80 letters, digits, hyphens and underscores.</source>
        <translation>영숫자, 하이픈, 밑줄로 1~80자를 입력하세요.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>표시 제한 시간</translation>
    </message>
    <message>
        <source>Message retention period</source>
        <translation>메시지 보존 기간</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>전송 지연</translation>
    </message>
    <message>
        <source>Receive message wait time</source>
        <translation>메시지 수신 대기 시간</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>최대 메시지 크기</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>콘텐츠 기반 중복 제거</translation>
    </message>
    <message>
        <source>High throughput FIFO queue</source>
        <translation>높은 처리량 FIFO 대기열</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Server-side encryption</source>
        <translation>서버 측 암호화</translation>
    </message>
    <message>
        <source>KMS key</source>
        <translation>KMS 키</translation>
    </message>
    <message>
        <source>Data key reuse period</source>
        <translation>데이터 키 재사용 기간</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>dead-letter queue</source>
        <translation>배달 못한 편지 대기열</translation>
    </message>
    <message>
        <source>No dead-letter queue</source>
        <translation>배달 못한 편지 대기열 없음</translation>
    </message>
    <message>
        <source>Messages stay until they are deleted or too old.</source>
        <translation>메시지는 삭제되거나 보존 기간이 끝날 때까지 남아 있습니다.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Queue ARN</source>
        <translation>대기열 ARN</translation>
    </message>
    <message>
        <source>Maximum receives</source>
        <translation>최대 수신 수</translation>
    </message>
    <message>
        <source>Redrive allow policy</source>
        <translation>리드라이브 허용 정책</translation>
    </message>
    <message>
        <source>redrive allow policy</source>
        <translation>리드라이브 허용 정책</translation>
    </message>
    <message>
        <source>Redrive permission</source>
        <translation>리드라이브 권한</translation>
    </message>
    <message>
        <source>Deny all</source>
        <translation>모두 거부</translation>
    </message>
    <message>
        <source>By queue</source>
        <translation>대기열별</translation>
    </message>
    <message>
        <source>Allow all</source>
        <translation>모두 허용</translation>
    </message>
    <message>
        <source>Source queue</source>
        <translation>소스 대기열</translation>
    </message>
    <message>
        <source>Create queue</source>
        <translation>대기열 생성</translation>
    </message>
    <message>
        <source>The queue was not created</source>
        <translation>대기열이 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Message size, visibility to other consumers, and how long messages are kept.</source>
        <translation>메시지 크기, 다른 소비자에 대한 표시, 메시지 보존 기간.</translation>
    </message>
    <message>
        <source>Tags - optional</source>
        <translation>태그 - 선택 사항</translation>
    </message>
    <message>
        <source>Successfully created queue %1</source>
        <translation>대기열 %1을(를) 생성했습니다</translation>
    </message>
    <message>
        <source>Send a message to see it wait.</source>
        <translation>메시지를 보내 대기하는 모습을 확인하세요.</translation>
    </message>
    <message>
        <source>Send and receive messages</source>
        <translation>메시지 전송 및 수신</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::QueueLinks</name>
    <message>
        <source>Subscribe to Amazon SNS topic</source>
        <translation>Amazon SNS 주제 구독</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>The queue was not subscribed</source>
        <translation>대기열이 구독되지 않았습니다</translation>
    </message>
    <message>
        <source>Topic ARN</source>
        <translation>주제 ARN</translation>
    </message>
    <message>
        <source>The access policy of this queue must let the topic send.</source>
        <translation>이 대기열의 액세스 정책이 주제의 전송을 허용해야 합니다.</translation>
    </message>
    <message>
        <source>Enter the ARN of a topic.</source>
        <translation>주제의 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Enable raw message delivery</source>
        <translation>원시 메시지 전송 활성화</translation>
    </message>
    <message>
        <source>Successfully subscribed to %1</source>
        <translation>%1을(를) 구독했습니다</translation>
    </message>
    <message>
        <source>Configure Lambda function trigger</source>
        <translation>Lambda 함수 트리거 구성</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>The trigger was not created</source>
        <translation>트리거가 생성되지 않았습니다</translation>
    </message>
    <message>
        <source>Function name or ARN</source>
        <translation>함수 이름 또는 ARN</translation>
    </message>
    <message>
        <source>Enter a function.</source>
        <translation>함수를 입력하세요.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>How many messages one invocation gets at most.</source>
        <translation>한 번의 호출이 받는 최대 메시지 수입니다.</translation>
    </message>
    <message>
        <source>Successfully created the trigger</source>
        <translation>트리거를 생성했습니다</translation>
    </message>
    <message>
        <source>SNS subscriptions</source>
        <translation>SNS 구독</translation>
    </message>
    <message>
        <source>Topics whose messages come here.</source>
        <translation>이 대기열로 메시지를 보내는 주제입니다.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Subscription ARN</source>
        <translation>구독 ARN</translation>
    </message>
    <message>
        <source>No SNS subscriptions</source>
        <translation>SNS 구독 없음</translation>
    </message>
    <message>
        <source>A topic sends each message to all its subscribers. Several queues at one topic are a fan-out.</source>
        <translation>주제는 각 메시지를 모든 구독자에게 보냅니다. 주제 하나에 대기열 여러 개를 연결하면 팬아웃이 됩니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete subscription</source>
        <translation>구독 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted subscription %1</source>
        <translation>구독 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The subscription was not deleted</source>
        <translation>구독이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Lambda triggers</source>
        <translation>Lambda 트리거</translation>
    </message>
    <message>
        <source>Functions that Lambda invokes with messages of this queue.</source>
        <translation>이 대기열의 메시지로 Lambda가 호출하는 함수입니다.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>No Lambda triggers</source>
        <translation>Lambda 트리거 없음</translation>
    </message>
    <message>
        <source>A function takes messages in batches; those it has worked on are deleted.</source>
        <translation>함수는 메시지를 배치로 가져오며, 처리가 끝난 메시지는 삭제됩니다.</translation>
    </message>
    <message>
        <source>Delete trigger</source>
        <translation>트리거 삭제</translation>
    </message>
    <message>
        <source>Successfully deleted trigger %1</source>
        <translation>트리거 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The trigger was not deleted</source>
        <translation>트리거가 삭제되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::QueueTabs</name>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Leave it empty to have no policy: then only your account has access.</source>
        <translation>비워 두면 정책이 없으며 내 계정만 액세스할 수 있습니다.</translation>
    </message>
    <message>
        <source>A bucket may send its events</source>
        <translation>버킷이 이벤트를 보낼 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the bucket in.</source>
        <translation>버킷 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>A topic may send its messages</source>
        <translation>주제가 메시지를 보낼 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the topic in.</source>
        <translation>주제 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>An EventBridge rule may send events</source>
        <translation>EventBridge 규칙이 이벤트를 보낼 수 있음</translation>
    </message>
    <message>
        <source>Put the name of the rule in.</source>
        <translation>규칙 이름을 넣으세요.</translation>
    </message>
    <message>
        <source>Access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>Queue ARN: %1</source>
        <translation>대기열 ARN: %1</translation>
    </message>
    <message>
        <source>access policy</source>
        <translation>액세스 정책</translation>
    </message>
    <message>
        <source>Says in JSON who may send to and receive from this queue. Services and other accounts need it.</source>
        <translation>누가 이 대기열로 보내고 받을 수 있는지 JSON으로 정합니다. 서비스와 다른 계정에 필요합니다.</translation>
    </message>
    <message>
        <source>No policy</source>
        <translation>정책 없음</translation>
    </message>
    <message>
        <source>Only the account that owns the queue has access.</source>
        <translation>대기열을 소유한 계정만 액세스할 수 있습니다.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No tags are attached to this queue.</source>
        <translation>이 대기열에 연결된 태그가 없습니다.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>태그 지정</translation>
    </message>
    <message>
        <source>SNS subscriptions</source>
        <translation>SNS 구독</translation>
    </message>
    <message>
        <source>Lambda triggers</source>
        <translation>Lambda 트리거</translation>
    </message>
    <message>
        <source>DLQ redrive tasks</source>
        <translation>DLQ 리드라이브 작업</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::Queues</name>
    <message>
        <source>Queues</source>
        <translation>대기열</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>비활성화됨</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>표준</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>대기열 삭제</translation>
    </message>
    <message>
        <source>Deleting a queue deletes all its messages. This cannot be undone. A queue of the same name can be made after 60 seconds.</source>
        <translation>대기열을 삭제하면 메시지도 모두 삭제되며 되돌릴 수 없습니다. 같은 이름의 대기열은 60초 뒤에 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Successfully deleted queue %1</source>
        <translation>대기열 %1을(를) 삭제했습니다</translation>
    </message>
    <message>
        <source>The queue was not deleted</source>
        <translation>대기열이 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>대기열 제거</translation>
    </message>
    <message>
        <source>Delete all messages in the queue %1?</source>
        <translation>대기열 %1의 메시지를 모두 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>The messages cannot be brought back. Purging may take up to 60 seconds.</source>
        <translation>메시지는 되돌릴 수 없습니다. 제거에는 최대 60초가 걸릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Successfully purged queue %1</source>
        <translation>대기열 %1의 메시지를 제거했습니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
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
        <source>Amazon Resource Name (ARN)</source>
        <translation>Amazon 리소스 이름(ARN)</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성됨</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>마지막 업데이트</translation>
    </message>
    <message>
        <source>Messages available</source>
        <translation>사용 가능한 메시지</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>이동 중인 메시지</translation>
    </message>
    <message>
        <source>Messages delayed</source>
        <translation>지연된 메시지</translation>
    </message>
    <message>
        <source>The queue cannot be shown</source>
        <translation>대기열을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>SQS queue</source>
        <translation>SQS 대기열</translation>
    </message>
    <message>
        <source>A queue keeps messages until a consumer has worked on them.</source>
        <translation>대기열은 소비자가 처리할 때까지 메시지를 보관합니다.</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>콘텐츠 기반 중복 제거</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>활성화됨</translation>
    </message>
    <message>
        <source>Find queues</source>
        <translation>대기열 찾기</translation>
    </message>
    <message>
        <source>No queues</source>
        <translation>대기열 없음</translation>
    </message>
    <message>
        <source>A queue stands between the part that sends work and the part that does it, so that neither waits for the other. Create one, then send a message and watch it.</source>
        <translation>대기열은 작업을 보내는 쪽과 처리하는 쪽 사이에 있어 서로 기다리지 않게 합니다. 하나를 만들고 메시지를 보내 지켜보세요.</translation>
    </message>
    <message>
        <source>Send and receive messages</source>
        <translation>메시지 전송 및 수신</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>Start DLQ redrive</source>
        <translation>DLQ 리드라이브 시작</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL 복사</translation>
    </message>
    <message>
        <source>URL copied</source>
        <translation>URL이 복사됨</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>ARN 복사</translation>
    </message>
    <message>
        <source>ARN copied</source>
        <translation>ARN이 복사됨</translation>
    </message>
    <message>
        <source>Create queue</source>
        <translation>대기열 생성</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::ReceiveCard</name>
    <message>
        <source>Polling duration</source>
        <translation>폴링 시간</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Maximum message count</source>
        <translation>최대 메시지 수</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>표시 제한 시간</translation>
    </message>
    <message>
        <source>How long what you receive stays hidden from others. At first the queue&apos;s own.</source>
        <translation>수신한 메시지가 다른 소비자에게 숨겨지는 시간입니다. 처음 값은 대기열의 설정입니다.</translation>
    </message>
    <message>
        <source>Messages were not received</source>
        <translation>메시지를 수신하지 못했습니다</translation>
    </message>
    <message>
        <source>The queue cannot be shown</source>
        <translation>대기열을 표시할 수 없습니다</translation>
    </message>
    <message>
        <source>Messages available</source>
        <translation>사용 가능한 메시지</translation>
    </message>
    <message>
        <source>Messages in flight</source>
        <translation>이동 중인 메시지</translation>
    </message>
    <message>
        <source>Messages delayed</source>
        <translation>지연된 메시지</translation>
    </message>
    <message>
        <source>The message was not deleted</source>
        <translation>메시지가 삭제되지 않았습니다</translation>
    </message>
    <message>
        <source>The visibility timeout was not changed</source>
        <translation>표시 제한 시간이 변경되지 않았습니다</translation>
    </message>
    <message>
        <source>Receive messages</source>
        <translation>메시지 수신</translation>
    </message>
    <message>
        <source>Messages in the queue</source>
        <translation>대기열의 메시지</translation>
    </message>
    <message>
        <source>Poll for messages</source>
        <translation>메시지 폴링</translation>
    </message>
    <message>
        <source>Stop polling</source>
        <translation>폴링 중지</translation>
    </message>
    <message>
        <source>Polling progress</source>
        <translation>폴링 진행률</translation>
    </message>
    <message>
        <source>Make visible</source>
        <translation>바로 표시</translation>
    </message>
    <message>
        <source>Hide longer</source>
        <translation>더 숨기기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Find messages</source>
        <translation>메시지 찾기</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>메시지 없음</translation>
    </message>
    <message>
        <source>Messages that you receive stay here while they are in flight, with the time that is left.</source>
        <translation>수신한 메시지는 이동 중인 동안 남은 시간과 함께 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::Redrive</name>
    <message>
        <source>Message destination</source>
        <translation>메시지 대상</translation>
    </message>
    <message>
        <source>Redrive to source queue(s)</source>
        <translation>소스 대기열로 리드라이브</translation>
    </message>
    <message>
        <source>Each message goes back to the queue it came from.</source>
        <translation>각 메시지가 원래 대기열로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Redrive to custom destination</source>
        <translation>사용자 지정 대상으로 리드라이브</translation>
    </message>
    <message>
        <source>Destination ARN</source>
        <translation>대상 ARN</translation>
    </message>
    <message>
        <source>Enter the ARN of a queue.</source>
        <translation>대기열의 ARN을 입력하세요.</translation>
    </message>
    <message>
        <source>Velocity control</source>
        <translation>속도 제어</translation>
    </message>
    <message>
        <source>System optimized</source>
        <translation>시스템 최적화</translation>
    </message>
    <message>
        <source>Custom max velocity</source>
        <translation>사용자 지정 최대 속도</translation>
    </message>
    <message>
        <source>Begin with a small number and watch the consumers.</source>
        <translation>작은 수로 시작해 소비자를 지켜보세요.</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>초당 메시지</translation>
    </message>
    <message>
        <source>Start DLQ redrive</source>
        <translation>DLQ 리드라이브 시작</translation>
    </message>
    <message>
        <source>The redrive was not started</source>
        <translation>리드라이브가 시작되지 않았습니다</translation>
    </message>
    <message>
        <source>Messages of %1 are being moved</source>
        <translation>%1의 메시지를 옮기고 있습니다</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
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
        <source>Cancelling</source>
        <translation>취소 중</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>DLQ redrive tasks</source>
        <translation>DLQ 리드라이브 작업</translation>
    </message>
    <message>
        <source>Messages that were not worked on go back to where they came from.</source>
        <translation>처리되지 못한 메시지를 원래 위치로 되돌립니다.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작됨</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>이동됨</translation>
    </message>
    <message>
        <source>To move</source>
        <translation>이동할 메시지</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Source queues</source>
        <translation>소스 대기열</translation>
    </message>
    <message>
        <source>No redrive tasks</source>
        <translation>리드라이브 작업 없음</translation>
    </message>
    <message>
        <source>When this is a dead-letter queue, its messages can be moved back once their cause is mended.</source>
        <translation>이 대기열이 배달 못한 편지 대기열이면, 원인을 고친 뒤 메시지를 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The redrive ends</source>
        <translation>리드라이브를 끝내는 중입니다</translation>
    </message>
    <message>
        <source>The redrive was not cancelled</source>
        <translation>리드라이브가 취소되지 않았습니다</translation>
    </message>
</context>
<context>
    <name>nephoscope::gui::sqs::SendCard</name>
    <message>
        <source>Enter a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>Message body</source>
        <translation>메시지 본문</translation>
    </message>
    <message>
        <source>Enter message</source>
        <translation>메시지 입력</translation>
    </message>
    <message>
        <source>Enter a message.</source>
        <translation>메시지를 입력하세요.</translation>
    </message>
    <message>
        <source>Message group ID</source>
        <translation>메시지 그룹 ID</translation>
    </message>
    <message>
        <source>Messages of one group are received one after the other.</source>
        <translation>같은 그룹의 메시지는 차례대로 수신됩니다.</translation>
    </message>
    <message>
        <source>Enter a message group ID.</source>
        <translation>메시지 그룹 ID를 입력하세요.</translation>
    </message>
    <message>
        <source>Message deduplication ID</source>
        <translation>메시지 중복 제거 ID</translation>
    </message>
    <message>
        <source>Not needed with content-based deduplication. A message of the same ID within five minutes is not delivered again.</source>
        <translation>콘텐츠 기반 중복 제거를 쓰면 필요하지 않습니다. 5분 안에 같은 ID의 메시지는 다시 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>전송 지연</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>From 0 seconds to 15 minutes (900 seconds).</source>
        <translation>0초~15분(900초).</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>메시지를 보냈습니다</translation>
    </message>
    <message>
        <source>Message ID: %1</source>
        <translation>메시지 ID: %1</translation>
    </message>
    <message>
        <source>The message was not sent</source>
        <translation>메시지가 전송되지 않았습니다</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>메시지 전송</translation>
    </message>
    <message>
        <source>Message attributes - optional</source>
        <translation>메시지 속성 - 선택 사항</translation>
    </message>
</context>
</TS>
